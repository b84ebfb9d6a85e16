test --lang=en tested.stadga
