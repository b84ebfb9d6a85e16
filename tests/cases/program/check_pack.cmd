check --rules=representation forum.stadga
