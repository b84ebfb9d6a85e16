check --examples=0 --rules=each_sits --limit=200 many_to_pick.stadga
