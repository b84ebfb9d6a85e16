check file_missing_imported.stadga --lang en
