check what_if.stadga --repairs --rules chair_and_deputy_from_opposite_sides --assume 'for Council { deputy alternating each year between R and K beginning R }'
