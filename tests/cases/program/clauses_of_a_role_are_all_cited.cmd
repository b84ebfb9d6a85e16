check --lang=en --format=json --rules=elections_before_term clauses_of_a_role.stadga
