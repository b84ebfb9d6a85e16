check between_without_alternating.stadga --lang sv
