check --lang=en --why why_of_totals.stadga
