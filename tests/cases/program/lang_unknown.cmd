check --lang=de forum.stadga
