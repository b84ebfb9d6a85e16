explain meanings
