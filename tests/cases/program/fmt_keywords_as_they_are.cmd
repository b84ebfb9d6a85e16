fmt --keywords en spelled.stadga
