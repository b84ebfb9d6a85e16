report what_if.stadga --assume 'for Council { secretary'
