check --lang=en --why terms_and_dates.stadga
