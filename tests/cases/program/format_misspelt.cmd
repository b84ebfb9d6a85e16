check --format=jsno forum.stadga
