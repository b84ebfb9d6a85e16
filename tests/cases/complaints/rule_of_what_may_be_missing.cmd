check rule_of_what_may_be_missing.stadga --lang sv
