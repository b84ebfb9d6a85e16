test --lang=en --rules=antal_platser tested_well.stadga
