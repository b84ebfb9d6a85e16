check rule_text_of_unknown_name.stadga --lang en
