check --quality --lang=sv --rules=chairs quality.stadga quality_undecided.stadga
