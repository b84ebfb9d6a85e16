check comma_after_last_clause.stadga --lang en
