trace two.stadga
