check sums.stadga --format=json --rules=stated_numbers_match
