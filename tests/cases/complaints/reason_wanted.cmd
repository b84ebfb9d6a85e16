check reason_wanted.stadga --lang sv
