check wrong_small_word_of_document.stadga --lang sv
