check --rules=two.stadga forum.stadga
