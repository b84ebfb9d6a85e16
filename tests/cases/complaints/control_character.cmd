check control_character.stadga --lang sv
