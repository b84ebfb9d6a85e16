trace --new-register=.
