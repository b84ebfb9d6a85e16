check --lang=en --rules=ash_helps_the_region broken_in_year_fourteen.stadga
