# SPDX-License-Identifier: EUPL-1.2
"""Whether the program under test watches its own memory and arithmetic (make san), which takes its time: then checks of
what is the same however it was compiled look at less, as the ordinary tests look at all of it."""

import os
import pathlib

STADGA = os.environ.get("STADGA", "out/stadga")
PROGRAM = pathlib.Path(STADGA).read_bytes()
SANITIZED = b"__asan_init" in PROGRAM or b"__ubsan_handle" in PROGRAM
