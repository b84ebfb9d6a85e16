check --lang=sv title_of_several_words.stadga
