check terms_counted.stadga --lang sv
