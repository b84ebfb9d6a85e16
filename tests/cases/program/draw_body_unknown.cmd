draw --view body=Nobody forum.stadga
