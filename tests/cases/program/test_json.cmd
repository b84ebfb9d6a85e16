test --lang=en --format=json tested.stadga tested_well.stadga
