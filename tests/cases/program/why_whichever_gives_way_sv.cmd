check --lang=sv --why --rules=one_of_two why_whichever_gives_way.stadga
