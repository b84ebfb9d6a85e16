check --repairs --rules=no_power_denied_and_granted,preparer_is_not_adopter repairs_of_both_sides.stadga
