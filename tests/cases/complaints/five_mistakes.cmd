check five_mistakes.stadga --lang en
