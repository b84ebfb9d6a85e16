check --lang=sv words_of_the_other_language.stadga
