check --why --lang=en --rules=effective_date_stated ../patterns/succession-of-five.stadga
