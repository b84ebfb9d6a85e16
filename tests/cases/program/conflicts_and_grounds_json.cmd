check --lang=en --why --format=json --rules=chair_and_deputy_from_opposite_sides ../patterns/conflict-beside-other-verdicts.stadga
