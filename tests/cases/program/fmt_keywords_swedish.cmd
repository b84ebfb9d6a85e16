fmt --keywords sv spelled.stadga
