check --lang=en followers.stadga
