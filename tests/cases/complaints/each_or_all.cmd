check --lang=sv each_or_all.stadga
