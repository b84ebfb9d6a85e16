check rule_named_as_one_built_in.stadga --lang sv
