"""python -m ergocheck"""

import sys

from ergocheck.cli import main

sys.exit(main())
