explain f-3 said_again.stadga --lang sv
