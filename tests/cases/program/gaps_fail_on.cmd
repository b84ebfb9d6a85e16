gaps --lang=sv --fail-on=violated gapped.stadga
