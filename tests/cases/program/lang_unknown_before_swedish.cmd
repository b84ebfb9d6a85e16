check --lang=sv --lang=de forum.stadga
