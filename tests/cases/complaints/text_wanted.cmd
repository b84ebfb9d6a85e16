check text_wanted.stadga --lang en
