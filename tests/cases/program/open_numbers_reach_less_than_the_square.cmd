check --lang=en --rules=less_than_the_square open_numbers_reach.stadga
