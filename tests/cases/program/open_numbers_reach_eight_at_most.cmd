check --lang=en --rules=eight_at_most open_numbers_reach.stadga
