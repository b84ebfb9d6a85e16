check unknown_word_after_name.stadga --lang sv
