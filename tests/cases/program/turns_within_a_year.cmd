check --rules=turns_within_a_year --lang=sv turns_within_a_year.stadga
