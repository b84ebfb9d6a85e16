check how_decided_meaningless.stadga --lang en
