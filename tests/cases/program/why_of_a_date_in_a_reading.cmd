check --lang=en --why --rules=the_deputy_is_not_the_regions why_of_a_date_in_a_reading.stadga
