trace traced.stadga --text traced_draft.txt --lang en
