fmt --write -
