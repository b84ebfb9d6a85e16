check mistake_in_imported_file.stadga --lang sv
