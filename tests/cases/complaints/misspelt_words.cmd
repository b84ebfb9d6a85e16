check misspelt_words.stadga --lang sv
