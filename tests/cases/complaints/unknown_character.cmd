check unknown_character.stadga --lang sv
