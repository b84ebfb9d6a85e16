check repairs.stadga --format json --lang sv --repairs --rules chair_and_deputy_from_opposite_sides,top_body_does_not_decide,structure_is_evaluated
