draw alternatives_exclude.stadga -o picture.png --lang en
