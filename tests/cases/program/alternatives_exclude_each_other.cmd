check --lang=en --rules=chair_and_deputy_from_opposite_sides,alternation_is_complete alternatives_exclude.stadga
