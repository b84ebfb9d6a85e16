check --lang=en --repairs --rules=both_sides_in_every_body repair_of_any_seats.stadga
