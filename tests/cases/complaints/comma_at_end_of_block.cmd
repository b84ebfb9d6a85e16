check comma_at_end_of_block.stadga --lang sv
