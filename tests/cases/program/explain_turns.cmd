explain --lang=sv växlar
