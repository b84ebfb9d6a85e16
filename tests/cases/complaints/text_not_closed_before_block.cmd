check text_not_closed_before_block.stadga --lang en
