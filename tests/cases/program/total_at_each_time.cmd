check --rules=never_birch --lang=en total_at_each_time.stadga
