check number_that_would_be_lost.stadga --lang sv
