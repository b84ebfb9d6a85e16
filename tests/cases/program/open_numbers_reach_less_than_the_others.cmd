check --lang=en --rules=less_than_the_others open_numbers_reach.stadga
