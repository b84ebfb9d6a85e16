SOURCE_DATE_EPOCH=0 report --lang=sv --why --limit=1 --rules=differ why_not_found.stadga
