check --lang=en --examples=0 examples.stadga
