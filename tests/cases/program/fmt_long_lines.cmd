fmt long.stadga
