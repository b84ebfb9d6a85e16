trace --format=html --lang sv traced.stadga
