gaps --lang=sv gapped.stadga
