gaps --lang=en --format=html gapped.stadga
