trace council.stadga --text council_2028.txt --lang en
