check lengths.stadga
