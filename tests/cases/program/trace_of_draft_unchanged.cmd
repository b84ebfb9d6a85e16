trace council.stadga --text council_2026.txt --fail-on=changed
