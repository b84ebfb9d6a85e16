explain --lang=en chairs
