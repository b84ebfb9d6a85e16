check --lang=en --examples=0 --why --rules=chair_and_deputy_from_opposite_sides alternatives_exclude.stadga
