fmt --write --check forum.stadga
