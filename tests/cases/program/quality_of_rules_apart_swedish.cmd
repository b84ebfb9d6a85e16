check --quality --lang=sv --rules=./quality_none.stadga,powers quality.stadga
