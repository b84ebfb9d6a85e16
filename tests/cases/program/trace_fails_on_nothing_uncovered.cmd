trace --fail-on=uncovered said_again.stadga --format=json
