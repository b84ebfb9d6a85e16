check more_of_a_seat_again.stadga --lang en
