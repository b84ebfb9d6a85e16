check date_wrong.stadga --lang sv
