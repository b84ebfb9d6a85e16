check rule_of_unknown_word.stadga --lang sv
