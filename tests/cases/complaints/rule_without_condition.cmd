check rule_without_condition.stadga --lang sv
