trace council.stadga --fail-on=changed
