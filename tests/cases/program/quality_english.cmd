check --quality --lang=en --rules=./quality_rules.stadga quality.stadga
