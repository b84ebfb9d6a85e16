check --lang=en --why why_of_seats.stadga
