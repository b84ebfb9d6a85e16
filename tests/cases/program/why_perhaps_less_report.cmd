SOURCE_DATE_EPOCH=0 report --lang=sv --why --limit=3 why_of_seats.stadga
