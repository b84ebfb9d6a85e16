check nothing_said_of_whom.stadga --lang en
