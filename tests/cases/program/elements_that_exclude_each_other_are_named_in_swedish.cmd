check --lang=sv --examples=0 elements_exclude.stadga
