check --lang=en --format=json not_followed.stadga
