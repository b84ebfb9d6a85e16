check rule_twice.stadga --lang en
