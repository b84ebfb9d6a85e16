check --fail-on violated --rules=flow forum.stadga
