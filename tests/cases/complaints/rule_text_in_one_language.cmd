check rule_text_in_one_language.stadga --lang sv
