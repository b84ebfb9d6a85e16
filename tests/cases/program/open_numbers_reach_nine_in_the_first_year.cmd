check --lang=en --rules=nine_in_the_first_year open_numbers_reach.stadga
