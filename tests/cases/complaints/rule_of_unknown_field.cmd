check rule_of_unknown_field.stadga --lang en
