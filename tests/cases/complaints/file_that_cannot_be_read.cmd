check /proc/self/mem --lang sv
