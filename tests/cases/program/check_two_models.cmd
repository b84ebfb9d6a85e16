check --rules=meetings forum.stadga forum_sv.stadga
