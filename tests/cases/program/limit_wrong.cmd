check --file-limit=5000 forum.stadga
