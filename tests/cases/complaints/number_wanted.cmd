check number_wanted.stadga --lang sv
