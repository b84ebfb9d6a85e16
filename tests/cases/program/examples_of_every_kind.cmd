check --lang=en --examples=20 examples.stadga
