new nowhere/a.stadga
