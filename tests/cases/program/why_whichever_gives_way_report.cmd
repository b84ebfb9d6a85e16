SOURCE_DATE_EPOCH=0 report --lang=sv --why --rules=one_of_two why_whichever_gives_way.stadga
