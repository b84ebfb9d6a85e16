check --lang=sv not_followed.stadga
