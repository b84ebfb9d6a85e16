LANG=sv check --fail-on=maybe forum.stadga
