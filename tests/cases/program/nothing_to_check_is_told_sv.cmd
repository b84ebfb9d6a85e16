check --lang=sv nothing_to_check.stadga
