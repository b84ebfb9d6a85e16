test --lang=en traced.stadga
