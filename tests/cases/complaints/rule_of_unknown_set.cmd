check rule_of_unknown_set.stadga --lang sv
