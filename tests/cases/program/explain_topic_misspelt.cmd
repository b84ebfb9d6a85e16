explain meaning --lang sv
