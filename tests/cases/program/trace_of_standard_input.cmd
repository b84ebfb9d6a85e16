trace - --lang sv
