check --rules=economy mixed_units.stadga --lang sv
