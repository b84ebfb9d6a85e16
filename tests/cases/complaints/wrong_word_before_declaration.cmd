check wrong_word_before_declaration.stadga --lang en
