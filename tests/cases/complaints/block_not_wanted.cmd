check block_not_wanted.stadga --lang en
