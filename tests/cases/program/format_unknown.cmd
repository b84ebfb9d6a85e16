check --format=xml forum.stadga
