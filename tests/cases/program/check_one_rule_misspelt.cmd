check --rules=every_body_has_deputi forum.stadga --lang=sv
