check sums.stadga --lang=sv --rules=stated_numbers_match
