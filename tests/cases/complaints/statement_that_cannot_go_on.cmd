check statement_that_cannot_go_on.stadga --lang sv
