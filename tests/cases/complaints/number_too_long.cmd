check number_too_long.stadga --lang en
