check rule_of_unlike_things.stadga --lang en
