check --lang=en --why --rules=every_party_chairs_top_body turns.stadga
