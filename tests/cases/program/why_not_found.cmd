check --lang=en --why --limit=1 --rules=differ why_not_found.stadga
