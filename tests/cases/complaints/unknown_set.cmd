check unknown_set.stadga --lang sv
