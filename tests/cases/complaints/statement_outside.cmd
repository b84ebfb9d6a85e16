check statement_outside.stadga --lang sv
