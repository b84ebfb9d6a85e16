check what_gives_way.stadga --rules=never_ash --lang en
