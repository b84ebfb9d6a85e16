check --quality --lang=en --rules=./quality_none.stadga quality.stadga
