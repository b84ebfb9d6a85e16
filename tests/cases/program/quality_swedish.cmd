check --quality --lang=sv --rules=./quality_rules.stadga quality.stadga
