explain rules --lang sv
