check --lang=en never_comes.stadga
