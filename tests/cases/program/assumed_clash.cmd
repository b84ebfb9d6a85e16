check what_if.stadga --assume 'for Council { chair for 2 years }'
