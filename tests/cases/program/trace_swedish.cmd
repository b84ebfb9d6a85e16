trace traced.stadga --lang sv
