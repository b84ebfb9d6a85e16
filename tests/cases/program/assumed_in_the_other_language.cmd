check what_if.stadga --assume 'för Council { secretary }'
