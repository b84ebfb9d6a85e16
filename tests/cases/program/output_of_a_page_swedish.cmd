report alternatives_exclude.stadga -o sida.pdf --lang sv
