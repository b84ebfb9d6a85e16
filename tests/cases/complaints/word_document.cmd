check word_document.stadga --lang=sv
