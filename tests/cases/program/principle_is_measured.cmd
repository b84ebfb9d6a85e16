check principle.stadga
