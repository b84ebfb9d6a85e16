new a.stadga -o b.stadga
