check --fast forum.stadga
