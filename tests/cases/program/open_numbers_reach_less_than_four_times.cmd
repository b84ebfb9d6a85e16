check --lang=en --rules=less_than_four_times open_numbers_reach.stadga
