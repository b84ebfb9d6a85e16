check unknown_level.stadga --lang sv
