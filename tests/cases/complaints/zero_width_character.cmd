check zero_width_character.stadga --lang sv
