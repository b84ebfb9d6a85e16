check terms_beside.stadga --rules=chair_and_deputy_from_opposite_sides --examples=3 --lang en
