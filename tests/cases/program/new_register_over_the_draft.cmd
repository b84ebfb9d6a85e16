trace --new-register=council_2027.txt -o ./council_2027.txt
