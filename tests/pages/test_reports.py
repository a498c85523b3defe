"""The report from the page: for whom, in which language, as what; each file with its type and name."""

from html import escape

import pytest
from playwright.sync_api import Browser

from tests.pages.conftest import PHONE, visiting
from tests.pages.gallery import Gallery
from tests.pages.test_accessible import CONTRAST, violations
from tests.pages.test_headers import check
from tests.pages.visitor import Visitor

OFFICE = "application/vnd.openxmlformats-officedocument"
FORMATS = {
    "pdf": ("application/pdf", "attachment"),
    "docx": (f"{OFFICE}.wordprocessingml.document", "attachment"),
    "xlsx": (f"{OFFICE}.spreadsheetml.sheet", "attachment"),
    "html": ("text/html; charset=utf-8", "inline"),
}


@pytest.mark.parametrize("form", FORMATS)
def test_each_format_comes_with_its_type_and_name(gallery: Gallery, form: str) -> None:
    visitor = Visitor(gallery.address)
    chosen = (
        f"/assessments/{gallery.signed}/report/file?format={form}&language=de&audience=employee"
    )
    to = visitor.ask("GET", chosen)
    assert to.status == 303
    reply = visitor.get(to.headers["location"])
    kind, way = FORMATS[form]
    assert reply.headers["content-type"] == kind
    said = reply.headers["content-disposition"]
    assert said.startswith(f"{way}; filename=ergocheck-")
    assert said.endswith(f"-employee.{form}")
    check(reply)


def test_the_page_of_the_report_obeys_a_policy_that_knows_its_style(gallery: Gallery) -> None:
    reply = Visitor(gallery.address).get(f"/assessments/{gallery.signed}/report.html")
    policy = reply.headers["content-security-policy"]
    assert "style-src 'sha256-" in policy
    assert "script-src" not in policy
    own = escape(policy.removesuffix("; frame-ancestors 'none'"))
    assert f'content="{own}"' in reply.text


@pytest.mark.parametrize(
    "path",
    ["report.exe", "report.html?language=xx", "report.docx?audience=all", "report/file?format=exe"],
)
def test_what_cannot_be_chosen_is_not_found(gallery: Gallery, path: str) -> None:
    reply = Visitor(gallery.address).ask("GET", f"/assessments/{gallery.signed}/{path}")
    assert reply.status == 404
    check(reply)


@pytest.mark.browser
def test_axe_finds_nothing_on_the_page_of_the_report(browser: Browser, gallery: Gallery) -> None:
    path = f"/assessments/{gallery.signed}/report.html?language=de&audience=employee"
    with visiting(browser, gallery.address, "de", size=PHONE) as visitor:
        page = visitor.new_page()
        page.goto(path)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        assert page.evaluate("getComputedStyle(document.body).maxWidth") != "none"
        page.emulate_media(color_scheme="dark")
        assert violations(page, CONTRAST) == []
