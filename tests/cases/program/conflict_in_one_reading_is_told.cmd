check --lang=en ../patterns/one-of-two-readings-in-conflict.stadga
