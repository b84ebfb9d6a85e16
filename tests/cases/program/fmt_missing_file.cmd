fmt --check nowhere.stadga
