draw nothing.stadga
