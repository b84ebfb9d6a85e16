check --lang=en readings_apart.stadga
