check --lang=en --rules=effective_date_stated ../patterns/where-induction-cannot-succeed.stadga
