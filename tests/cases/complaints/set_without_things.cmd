check set_without_things.stadga --lang sv
