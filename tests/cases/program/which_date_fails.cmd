check --lang=en --rules=both_years,first_year which_date_fails.stadga
