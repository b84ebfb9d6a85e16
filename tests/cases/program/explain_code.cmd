explain s201 --lang sv
