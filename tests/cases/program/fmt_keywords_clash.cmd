fmt --keywords sv clashes.stadga
