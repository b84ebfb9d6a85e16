check range_backwards_everywhere.stadga --lang sv
