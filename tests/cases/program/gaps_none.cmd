gaps --lang=en -
