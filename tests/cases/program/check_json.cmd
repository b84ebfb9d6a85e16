check --format json --rules=chairs forum.stadga
