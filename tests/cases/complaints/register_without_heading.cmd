check register_without_heading.stadga --lang sv
