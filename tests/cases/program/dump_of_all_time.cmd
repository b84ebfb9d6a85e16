check --rules=chair_is_of_ash --dump-cnf=keeps --years=2 dump_of_all_time.stadga
