check second_relation.stadga --lang en
