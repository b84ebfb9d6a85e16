check word_that_does_not_fit.stadga --lang en
