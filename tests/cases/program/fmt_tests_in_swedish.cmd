fmt --lang=en --keywords=sv tested.stadga
