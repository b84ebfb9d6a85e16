gaps --lang=en gapped.stadga
