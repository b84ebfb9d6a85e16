check --rules=two.stadga forum.stadga --lang sv
