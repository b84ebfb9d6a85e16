check rule_of_many.stadga --lang en
