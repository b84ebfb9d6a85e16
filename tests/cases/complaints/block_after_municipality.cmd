check block_after_municipality.stadga --lang sv
