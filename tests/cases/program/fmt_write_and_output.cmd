fmt --write -o x.stadga forum.stadga
