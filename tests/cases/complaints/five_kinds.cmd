check five_kinds.stadga --lang sv
