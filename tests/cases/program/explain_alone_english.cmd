explain --lang=en
