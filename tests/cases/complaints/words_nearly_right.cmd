check --lang=sv words_nearly_right.stadga
