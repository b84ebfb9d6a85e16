chek forum.stadga
