check last_day.stadga --examples=0
