gaps --lang=sv --format=html gapped.stadga
