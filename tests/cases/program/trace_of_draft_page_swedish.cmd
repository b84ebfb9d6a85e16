trace council.stadga --text council_2027.txt --format html --lang sv
