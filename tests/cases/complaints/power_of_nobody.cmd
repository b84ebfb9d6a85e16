check power_of_nobody.stadga --lang sv
