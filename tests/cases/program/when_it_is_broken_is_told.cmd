check --lang=en broken_in_time.stadga
