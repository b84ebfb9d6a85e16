draw --view body=Forumm forum.stadga
