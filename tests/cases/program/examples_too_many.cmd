check --lang=en --examples=21 examples.stadga
