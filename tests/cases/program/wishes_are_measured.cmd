check --lang=en --rules=arithmetic wishes.stadga
