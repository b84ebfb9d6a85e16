check number_of_holders_wanted.stadga --lang en
