check repairs.stadga --lang sv --repairs --rules chair_and_deputy_from_opposite_sides,meeting_frequency_is_binding,top_body_does_not_decide
