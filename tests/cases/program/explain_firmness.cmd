explain --lang=en may
