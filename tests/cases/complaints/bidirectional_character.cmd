check bidirectional_character.stadga --lang en
