check --lang=en --examples=3 --format=json examples.stadga
