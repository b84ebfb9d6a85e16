trace ../complaints/unknown_clause.stadga --format=json --lang sv
