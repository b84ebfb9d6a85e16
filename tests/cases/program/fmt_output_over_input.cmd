fmt -o forum.stadga forum.stadga
