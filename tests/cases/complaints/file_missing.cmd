check missing.stadga --lang sv
