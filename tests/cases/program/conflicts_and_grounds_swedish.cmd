check --lang=sv --why --rules=chair_and_deputy_from_opposite_sides,equal_chair_time_in_leading_body ../patterns/conflict-beside-other-verdicts.stadga
