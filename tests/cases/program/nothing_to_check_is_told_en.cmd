check --lang=en nothing_to_check.stadga
