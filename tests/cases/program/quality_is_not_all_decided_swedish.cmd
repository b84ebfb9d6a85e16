check --quality --lang=sv --rules=effective_date_stated quality_undecided.stadga
