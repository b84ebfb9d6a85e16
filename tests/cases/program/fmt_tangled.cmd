fmt tangled.stadga
