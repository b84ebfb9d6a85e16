check kept_once_in_alternatives.stadga --lang en
