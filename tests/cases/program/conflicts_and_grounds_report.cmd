SOURCE_DATE_EPOCH=0 report --lang=sv --why --rules=chair_and_deputy_from_opposite_sides ../patterns/conflict-beside-other-verdicts.stadga
