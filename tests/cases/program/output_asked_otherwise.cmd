check forum.stadga -o forum.json --format text
