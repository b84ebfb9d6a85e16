trace council.stadga --text council_2028.txt --fail-on=changed --format=json -o /dev/null
