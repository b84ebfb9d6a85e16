check --lang=sv followers.stadga
