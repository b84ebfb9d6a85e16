check rule_of_date_without_first_day.stadga --lang en
