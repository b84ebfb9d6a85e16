check paragraph_sign.stadga --lang sv
