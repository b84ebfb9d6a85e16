ask forum.stadga
