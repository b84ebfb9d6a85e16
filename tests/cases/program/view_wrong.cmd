draw --view=bodies forum.stadga
