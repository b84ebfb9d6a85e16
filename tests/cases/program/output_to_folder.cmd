check -o . forum.stadga
