check rule_of_a_collection.stadga --lang en
