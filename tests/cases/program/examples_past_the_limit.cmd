check --lang=en --examples=20 --limit=1 --rules=powers ../patterns/network-of-ten-for-eight.stadga
