fmt --help --lang sv
