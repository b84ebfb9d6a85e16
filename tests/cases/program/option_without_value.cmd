check forum.stadga --lang
