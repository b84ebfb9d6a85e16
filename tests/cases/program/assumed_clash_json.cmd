check what_if.stadga --format json --assume 'body Council'
