explain --lang=en ej_tillämplig
