"""Take the README's pictures from the real pages and the real report: `python docs/pictures/take.py`.

Needs chromium and pdftoppm. Run it when the pages or the report change.
"""

import shutil
import subprocess
import tempfile
import threading
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from waitress.server import create_server

from ergocheck.assessments import House, keep, report
from ergocheck.exchange import read_assessment
from ergocheck.library import Library, read_adjustments, read_checklist
from ergocheck.paths import CHECKLISTS
from ergocheck.sample import SAMPLE
from ergocheck.settings import read
from ergocheck.storage import Store, migrate
from ergocheck.web import create_app

HERE = Path(__file__).parent
TABLET = {"width": 820, "height": 1180}
TODAY = datetime(2026, 11, 22, 13, 32, tzinfo=UTC)


def main() -> None:
    """Walk the sample once and keep a picture of a question, of the results and of two report pages."""
    with tempfile.TemporaryDirectory() as folder:
        settings = read({"ERGOCHECK_DATA": folder}, port=1)
        migrate(settings.database_url)
        store = Store(settings.database_url, read_checklist, read_adjustments)
        house = House(store, Library.read(CHECKLISTS), lambda: TODAY)
        library = house.library
        sample = read_assessment(
            dict(SAMPLE), library.checklists, library.adjustments, today=TODAY.date()
        )
        id_ = keep(house, sample)
        undecided = keep(house, replace(sample, doors=()))
        server = create_server(create_app(settings, house), host="127.0.0.1", port=0)
        threading.Thread(target=server.run, daemon=True).start()
        pages(f"http://127.0.0.1:{server.effective_port}/assessments", undecided, id_)
        pdf = Path(folder) / "report.pdf"
        pdf.write_bytes(report(house, id_, "nl", "employer"))
        for page in ("1", "3"):
            target = HERE / f"report-{page}"
            command = ["pdftoppm", "-r", "80", "-png", "-singlefile", "-f", page, "-l", page]
            subprocess.run([*command, pdf, target], check=True)


def pages(address: str, undecided: str, decided: str) -> None:
    """Pictures of a finding of the walk and of the results, on a tablet."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        context = browser.new_context(viewport=TABLET, locale="nl", bypass_csp=True)
        page = context.new_page()
        page.goto(f"{address}/{undecided}/desk/feet")
        page.locator("[data-question='desk.feet_flat'] [data-change]").click()
        taken(page, "walk")
        page.goto(f"{address}/{decided}/results")
        taken(page, "results")
        browser.close()


def taken(page: Page, name: str) -> None:
    """One picture, in the typeface that an Android tablet shows."""
    page.add_style_tag(content="html { font-family: Roboto, sans-serif !important }")
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_timeout(500)
    page.screenshot(path=HERE / f"{name}.png")


if __name__ == "__main__":
    main()
