check --lang=sv --rules=effective_date_stated ../patterns/where-induction-cannot-succeed.stadga
