check --lang=en --why --rules=no_municipality_sits why_beside_other_readings.stadga
