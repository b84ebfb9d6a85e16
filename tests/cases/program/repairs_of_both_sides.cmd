check --repairs --rules=no_power_denied_and_granted repairs_of_both_sides.stadga
