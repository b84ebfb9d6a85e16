trace --new-register=council_2027.txt --text=council_2026.txt
