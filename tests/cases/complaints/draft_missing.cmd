trace --new-register nowhere.txt
