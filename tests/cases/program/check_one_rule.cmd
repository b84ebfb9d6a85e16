check --rules=every_body_has_deputy forum.stadga
