check kept_after_a_change.stadga --rules=chair_and_deputy_from_opposite_sides --lang sv
