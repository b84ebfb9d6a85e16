check range_backwards.stadga --lang sv
