check --lang=en seat_after_a_round.stadga
