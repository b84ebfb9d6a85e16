check reserved_word.stadga --lang sv
