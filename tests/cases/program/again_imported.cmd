ask --lang=en again_imported.stadga Forum.seats.sector
