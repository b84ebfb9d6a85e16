check unknown_name.stadga --lang sv
