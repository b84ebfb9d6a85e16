check last_day.stadga --examples=0 --format json
