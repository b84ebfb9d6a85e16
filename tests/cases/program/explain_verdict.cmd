explain --lang=sv bruten
