# SPDX-License-Identifier: EUPL-1.2
"""Whether the program under test watches its own memory (make san), which takes its time: then checks of what is the
same however it was compiled look at less, as the ordinary tests look at all of it."""

import os
import pathlib

STADGA = os.environ.get("STADGA", "out/stadga")
SANITIZED = b"__asan_init" in pathlib.Path(STADGA).read_bytes()
