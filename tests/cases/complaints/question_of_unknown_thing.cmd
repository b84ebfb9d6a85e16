ask parts/who.stadga "antal(organn)" --lang sv
