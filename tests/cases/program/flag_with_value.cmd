fmt --check=yes forum.stadga
