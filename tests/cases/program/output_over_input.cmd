check -o forum.stadga forum.stadga
