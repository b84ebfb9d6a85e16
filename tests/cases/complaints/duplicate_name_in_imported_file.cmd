check duplicate_name_in_imported_file.stadga --lang sv
