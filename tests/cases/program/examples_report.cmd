report --lang=sv --examples=3 examples.stadga
