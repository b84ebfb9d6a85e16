new --lang sv
