check family_of_unknown_set.stadga --lang en
