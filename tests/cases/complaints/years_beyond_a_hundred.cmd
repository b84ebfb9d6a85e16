check years_beyond_a_hundred.stadga --lang sv
