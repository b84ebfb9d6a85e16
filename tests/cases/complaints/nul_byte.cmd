check nul_byte.stadga --lang sv
