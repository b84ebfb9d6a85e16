report what_if_sv.stadga --lang sv --repairs --rules chair_and_deputy_from_opposite_sides,structure_is_evaluated
