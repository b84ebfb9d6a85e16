check --lang=en --rules=effective_date_stated undecided_in_conflict.stadga
