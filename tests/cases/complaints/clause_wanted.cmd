check clause_wanted.stadga --lang en
