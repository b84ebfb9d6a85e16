check --rules=chair forum.stadga
