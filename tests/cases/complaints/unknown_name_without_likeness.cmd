check unknown_name_without_likeness.stadga --lang en
