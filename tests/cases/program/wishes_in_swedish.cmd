check --lang=sv --rules=arithmetic wishes.stadga
