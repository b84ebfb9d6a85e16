check file_missing_register.stadga --lang sv
