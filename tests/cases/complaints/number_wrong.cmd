check number_wrong.stadga --lang sv
