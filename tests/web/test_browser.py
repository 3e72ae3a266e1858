"""The pages in a real browser: no error, no violation of the policy, usable by everybody, in light, dark and small."""

from contextlib import contextmanager

import pytest
from tests.web.conftest import serving

import tollbook

LOOKS = {
    "light": {"color_scheme": "light", "viewport": {"width": 1200, "height": 900}},
    "dark": {"color_scheme": "dark", "viewport": {"width": 1200, "height": 900}},
    "phone": {"color_scheme": "light", "viewport": {"width": 375, "height": 720}, "is_mobile": True, "has_touch": True},
}
LEFT = "net::ERR_ABORTED"  # the reader went on to another page before an icon had come
PAGES = (
    "/",
    "/?nationality=TR",
    "/incidents",
    "/reports",
    "/totals",
    "/programmes",
    "/programmes/1",
    "/coverage",
    "/about",
)


@contextmanager
def looking(chromium, look="light", **options):
    """A page that remembers whatever went wrong in it."""
    context = chromium.new_context(**LOOKS[look], **options)
    page = context.new_page()
    page.wrong = []
    page.on("console", lambda m: page.wrong.append(m.text) if m.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: page.wrong.append(str(error)))
    page.on("requestfailed", lambda r: page.wrong.append(f"{r.failure} {r.url}") if r.failure != LEFT else None)
    page.on("response", lambda r: page.wrong.append(f"{r.status} {r.url}") if r.status >= 500 else None)
    page.set_default_timeout(30_000)
    try:
        yield page
    finally:
        context.close()


def every_page(page, address):
    """The fixed pages, and every incident and report that the lists lead to."""
    page.goto(address + "/incidents")
    incidents = page.eval_on_selector_all("tbody th a", "all => all.map(a => a.getAttribute('href'))")
    page.goto(address + "/reports")
    reports = page.eval_on_selector_all("tbody th a", "all => all.map(a => a.getAttribute('href'))")
    assert len(incidents) == 5
    assert len(reports) == 14
    return [*PAGES, *incidents, *reports]


@pytest.mark.parametrize("look", LOOKS)
def test_every_page_is_sound_and_open_to_everybody(chromium, address, look):
    """Nothing goes wrong, nothing is wider than the screen, and axe finds nothing to complain of."""
    from axe_playwright_python.sync_playwright import Axe

    axe = Axe()
    with looking(chromium, look) as page:
        faults = []
        for path in every_page(page, address):
            page.goto(address + path)
            if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
                faults.append(f"{path}: wider than the screen")
            found = axe.run(page)
            faults += [f"{path}: {found.generate_report()}"] if found.violations_count else []
        assert faults == []
        assert page.wrong == []


def test_a_filter_changes_the_results_and_the_address(chromium, address):
    """Choosing a nationality fetches the new results only, and the address can be shared."""
    with looking(chromium) as page:
        page.goto(address + "/")
        page.evaluate("window.stayed = true")
        page.get_by_text("Filter", exact=True).click()
        page.get_by_label("Victims' nationality").select_option("SN")
        page.wait_for_url("**/?nationality=SN")
        page.get_by_text("may lie outside of what was asked for").wait_for()
        assert page.evaluate("window.stayed") is True
        page.get_by_label("Kind of attack").select_option("bombing")
        page.wait_for_url("**/?nationality=SN&event_type=bombing")
        page.get_by_role("link", name="kind bombing").wait_for()
        shared = page.locator("#results").inner_text()
        page.goto(page.url)
        assert page.locator("#results").inner_text() == shared
        page.get_by_role("link", name="nationality Senegal").click()
        page.wait_for_url("**/?event_type=bombing")
        assert page.wrong == []


def test_a_filter_works_without_script(chromium, address):
    """The form is a form: it is sent, and the page says the same."""
    from playwright.sync_api import expect

    with looking(chromium, java_script_enabled=False) as page:
        page.goto(address + "/incidents")
        page.get_by_text("Filter", exact=True).click()
        page.get_by_label("Country").select_option("ML")
        page.get_by_role("button", name="Show").click()
        expect(page.get_by_text("1 incident.")).to_be_visible()  # a click does not wait for the page it sends for


def test_a_wrong_filter_is_told_in_place(chromium, address):
    """A neighbourhood that is none: the message stands where the results were."""
    from playwright.sync_api import expect

    with looking(chromium) as page:
        page.goto(address + "/")
        page.get_by_text("Filter", exact=True).click()
        page.get_by_label("Near").fill("here")
        page.get_by_label("Near").press("Enter")
        expect(page.get_by_text("near takes latitude, longitude and kilometres")).to_be_visible()


def test_it_can_be_walked_by_keyboard(chromium, address):
    """The first stop leads past the menu; every stop can be seen."""
    from playwright.sync_api import expect

    with looking(chromium) as page:
        page.goto(address + "/incidents")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
        page.keyboard.press("Enter")
        expect(page.locator("#main")).to_be_focused()
        for _ in range(4):
            page.keyboard.press("Tab")
            assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"


def test_a_script_in_a_report_is_shown_as_text(chromium, tmp_path):
    """Markup in titles, texts and names is words; nothing of it runs, and the policy has nothing to refuse."""
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "a.txt").write_text(
        "Title: <script>window.hit = 1</script> Gunmen kill two in Saraya\n"
        'Source: <img src=x onerror="window.hit = 2">\n'
        "Published: 2025-03-13\n\n"
        "Gunmen killed two engineers in Saraya, Senegal on 12 March 2025, <script>window.hit = 3</script> police said."
        '<svg onload="window.hit = 4"></svg> The group "><script>window.hit = 5</script> claimed responsibility.\n'
    )
    with tollbook.open_book(tmp_path / "book.db") as book:
        tollbook.add(book, [str(reports)])
        incidents = [f"/incidents/{i.id}" for i in book.incidents()]
        [report] = book.reports()
    with serving(book=tmp_path / "book.db") as address, looking(chromium) as page:
        for path in ("/", "/incidents", "/reports", f"/reports/{report.id}", "/coverage", *incidents):
            page.goto(address + path)
            assert page.evaluate("window.hit") is None, path
        page.goto(f"{address}/reports/{report.id}")
        assert "<script>window.hit = 1</script>" in page.locator("h1").inner_text()
        assert "<script>window.hit = 3</script>" in page.locator(".body").inner_text()
        assert page.wrong == []


def test_the_policy_refuses_what_is_not_ours(chromium, address):
    """A script or style that got into a page in spite of all would not run."""
    with looking(chromium) as page:
        page.goto(address + "/about")
        page.evaluate(
            """() => { const s = document.createElement('script'); s.textContent = 'window.hit = 1';
            document.body.append(s); }"""
        )
        assert page.evaluate("window.hit") is None
        assert any("Content Security Policy" in words for words in page.wrong)
