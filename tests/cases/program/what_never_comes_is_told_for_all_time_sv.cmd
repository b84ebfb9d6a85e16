check --lang=sv never_comes.stadga
