trace traced.stadga -o traced.docx --lang sv
