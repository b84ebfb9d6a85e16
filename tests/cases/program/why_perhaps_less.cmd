check --lang=en --why --limit=3 why_of_seats.stadga
