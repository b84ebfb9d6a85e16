check kept_once_under_conditions.stadga --lang en
