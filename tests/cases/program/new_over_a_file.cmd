new forum.stadga
