check --lang=en --examples=0 broken_in_time.stadga
