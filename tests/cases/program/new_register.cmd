trace --new-register council_2027.txt
