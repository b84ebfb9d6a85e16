# SPDX-License-Identifier: EUPL-1.2
"""Whether the program under test watches itself, its memory or its arithmetic (make san), which takes its time: then
checks of what is the same however it was compiled look at less, as the ordinary tests look at all of it."""

import os
import pathlib

STADGA = os.environ.get("STADGA", "out/stadga")
SANITIZED = b"__ubsan_handle" in pathlib.Path(STADGA).read_bytes()
