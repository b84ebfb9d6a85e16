ask import_diamond_is_fine.stadga "antal(organen)" --lang sv
