test --lang=sv --fail-on=uncovered tested_well.stadga
