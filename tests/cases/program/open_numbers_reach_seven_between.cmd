check --lang=en --rules=seven_between open_numbers_reach.stadga
