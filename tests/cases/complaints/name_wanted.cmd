check name_wanted.stadga --lang en
