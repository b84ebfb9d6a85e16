test --lang=sv tested.stadga
