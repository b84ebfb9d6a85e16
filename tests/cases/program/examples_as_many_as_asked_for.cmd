check --lang=sv --examples=2 examples.stadga
