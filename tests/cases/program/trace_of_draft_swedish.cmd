trace council.stadga --lang sv --text=council_2027.txt
