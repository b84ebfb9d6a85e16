check --fail-on=uncovered --lang sv forum.stadga
