check --why --lang=en --rules=no_level_skipped why_a_verdict_follows.stadga
