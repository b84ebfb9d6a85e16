check wrong_word_before.stadga --lang sv
