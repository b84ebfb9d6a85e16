check --lang=en --why --rules=no_municipality_sits why_by_reading.stadga
