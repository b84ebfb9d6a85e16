trace --format=json traced.stadga --lang sv
