check --examples=1 --rules=one_sits many_to_pick.stadga
