check --lang=sv --rules=arithmetic open_holder_by_name.stadga
