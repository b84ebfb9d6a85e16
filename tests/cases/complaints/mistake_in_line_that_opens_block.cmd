check mistake_in_line_that_opens_block.stadga --lang en
