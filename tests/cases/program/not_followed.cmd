check --lang=en not_followed.stadga
