trace council.stadga --lang en --text council_2027.txt
