trace council.stadga --text council_2028.txt --format html --lang sv
