check keyword_as_name.stadga --lang sv
