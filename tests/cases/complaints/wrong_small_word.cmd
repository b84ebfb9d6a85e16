check wrong_small_word.stadga --lang en
