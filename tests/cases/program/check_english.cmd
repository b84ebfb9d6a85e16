check forum.stadga --rules=chairs
