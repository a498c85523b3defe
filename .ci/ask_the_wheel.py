"""Ask an installed ErgoCheck for a page, a static file, a checklist and a PDF."""

import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

PORT = 8497
ADDRESS = f"http://127.0.0.1:{PORT}"


def get(path: str) -> str:
    with urllib.request.urlopen(ADDRESS + path, timeout=10) as answer:  # noqa: S310
        assert answer.status == 200, (path, answer.status)
        return answer.read().decode()


def main(command: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        environ = {**os.environ, "ERGOCHECK_DATA": folder}
        server = subprocess.Popen([command, "serve", "--port", str(PORT)], env=environ)  # noqa: S603
        try:
            page = opened(server)
            style = re.search(r'href="(/static/[^"]+\.css)"', page)
            assert style, "the page names a style sheet"
            assert "--tape" in get(style[1]) or "@" in get(style[1])
            assert "footrest" in get("/assessments/new"), "the checklists are there"
        finally:
            server.terminate()
            server.wait(10)
        subprocess.run([command, "demo", "--language", "de"], cwd=folder, env=environ, check=True)  # noqa: S603
        pdf = next(Path(folder).glob("*.pdf")).read_bytes()
        assert pdf.startswith(b"%PDF-"), "demo makes a PDF"
    print("the wheel answers: page, static file, checklist, PDF")  # noqa: T201


def opened(server: subprocess.Popen[bytes]) -> str:
    for _ in range(100):
        assert server.poll() is None, "the server stopped"
        try:
            return get("/")
        except OSError:
            time.sleep(0.2)
    raise AssertionError("the server never answered")


main(sys.argv[1])
