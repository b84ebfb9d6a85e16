check rule_of_date_after_last_day.stadga --lang en
