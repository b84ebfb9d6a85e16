check --quality --lang=en --format json --rules=./quality_rules.stadga quality.stadga
