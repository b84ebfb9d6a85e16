check branches_past_the_limit.stadga --lang sv --rules top_body_seats_every_party
