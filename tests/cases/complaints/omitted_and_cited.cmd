trace omitted_and_cited.stadga --lang sv
