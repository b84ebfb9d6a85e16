trace council.stadga --text council_2027.txt --fail-on=changed --format=json -o /dev/null
