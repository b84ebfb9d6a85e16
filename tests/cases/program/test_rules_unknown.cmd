test --lang=en --rules=antal_platserna tested_well.stadga
