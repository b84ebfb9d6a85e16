explain f-4 said_again.stadga --lang sv
