check --lang=en --why --rules=chair_and_deputy_from_opposite_sides why_out_of_a_conflict.stadga
