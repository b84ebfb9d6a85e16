check mistake_in_declaring_line.stadga --lang sv
