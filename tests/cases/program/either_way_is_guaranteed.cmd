check --rules=two.stadga either_way.stadga
