check --lang=sv --examples=all examples.stadga
