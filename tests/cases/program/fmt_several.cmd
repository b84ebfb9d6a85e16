fmt --lang=sv forum.stadga tangled.stadga
