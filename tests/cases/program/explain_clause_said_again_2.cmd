explain f-2 said_again.stadga --lang sv
