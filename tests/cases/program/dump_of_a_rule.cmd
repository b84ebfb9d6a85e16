check --rules=no_level_skipped --dump-cnf=keeps --years=2 dump_of_a_rule.stadga
