check rule_without_title.stadga --lang en
