check --lang=en --rules=every_body_has_deputy tested.stadga
