trace council.stadga --text -
