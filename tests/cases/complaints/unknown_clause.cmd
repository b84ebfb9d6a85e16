check unknown_clause.stadga --lang sv
