ask --examples=2 examples.stadga count(bodies)
