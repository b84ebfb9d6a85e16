check second_of_two_lost.stadga --lang en
