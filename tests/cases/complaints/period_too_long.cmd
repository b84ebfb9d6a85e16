check period_too_long.stadga --lang en
