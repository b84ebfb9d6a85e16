check role_from_two_units.stadga --lang sv
