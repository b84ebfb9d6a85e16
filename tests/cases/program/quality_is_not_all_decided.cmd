check --quality --lang=en --rules=effective_date_stated quality_undecided.stadga
