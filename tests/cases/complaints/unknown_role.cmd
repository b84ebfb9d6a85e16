check unknown_role.stadga --lang en
