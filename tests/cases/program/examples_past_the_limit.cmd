check --lang=en --examples=20 --limit=1 ../patterns/network-of-ten-for-eight.stadga
