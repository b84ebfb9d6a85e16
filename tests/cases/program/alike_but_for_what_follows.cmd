check --lang=en --examples=6 alike_but_for_what_follows.stadga
