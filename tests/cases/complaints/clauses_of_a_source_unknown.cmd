check clauses_of_a_source_unknown.stadga --lang en
