check parenthesis_not_closed.stadga --lang sv
