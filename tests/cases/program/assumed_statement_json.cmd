check what_if.stadga --format json --rules every_body_has_deputy --assume 'for Council { secretary }'
