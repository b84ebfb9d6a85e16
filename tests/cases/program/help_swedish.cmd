LANG=sv_SE.UTF-8 --help
