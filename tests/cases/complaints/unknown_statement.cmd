check unknown_statement.stadga --lang en
