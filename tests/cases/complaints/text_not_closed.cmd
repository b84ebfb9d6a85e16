check text_not_closed.stadga --lang sv
