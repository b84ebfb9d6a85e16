check empty_file.stadga --lang sv
