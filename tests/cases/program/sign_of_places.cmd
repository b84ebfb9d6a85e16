check --lang=sv --rules=chair_and_deputy_from_opposite_sides sign_of_places.stadga
