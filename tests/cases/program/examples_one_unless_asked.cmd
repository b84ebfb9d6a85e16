check --lang=en examples.stadga
