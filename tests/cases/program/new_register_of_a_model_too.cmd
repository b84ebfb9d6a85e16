trace council.stadga --new-register=council_2027.txt
