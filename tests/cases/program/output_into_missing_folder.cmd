check -o no/such/page.txt forum.stadga
