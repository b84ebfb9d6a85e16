check mistake_inside_block_and_after.stadga --lang en
