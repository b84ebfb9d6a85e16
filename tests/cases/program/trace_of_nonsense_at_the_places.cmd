trace traced.stadga --text traced_nonsense.txt --lang sv
