draw alternatives_exclude.stadga --format=svg -o /nowhere/picture.dot --lang sv
