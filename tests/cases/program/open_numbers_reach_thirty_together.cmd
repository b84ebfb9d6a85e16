check --lang=en --rules=thirty_together open_numbers_reach.stadga
