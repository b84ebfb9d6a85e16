check not_utf8.stadga --lang sv
