check dashes_of_word_processors.stadga --lang en
