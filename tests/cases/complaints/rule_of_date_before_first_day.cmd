check rule_of_date_before_first_day.stadga --lang en
