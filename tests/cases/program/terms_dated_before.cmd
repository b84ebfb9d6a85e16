check terms_dated_before.stadga --rules=chair_and_deputy_from_opposite_sides --examples=2 --lang en
