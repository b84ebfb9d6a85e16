check --lang=en --rules=eight_more_at_most open_numbers_reach.stadga
