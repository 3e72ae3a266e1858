"""Files of invented reports, the same for every process that writes them."""

from __future__ import annotations

from pathlib import Path

KINDS = ("bombing", "armed_assault", "arson", "stabbing")
PLACES = ("TJ Khatlon Orvale", "TJ Khatlon Tessin", "AF Kabul Marrak", "AF Kandahar Belvo")


def write_reports(folder: Path, count: int) -> Path:
    """`count` files, several of them about one attack each, some stating totals, every ninth failing or foreign."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        attack = number // 2
        day = f"2031-{attack % 12 + 1:02}-{attack % 27 + 1:02}"
        line = f"attack {day} {PLACES[attack % 4]} {KINDS[attack % 3]} killed {attack % 5 + 1} CN injured {number % 3}"
        words = " ".join(f"w{attack}x{n}" for n in range(30 if number % 4 else 60))
        extra = {3: "\nfail", 7: "\nforeign", 5: "\ntotal 9 CN 2031-01-01 2031-12-31"}.get(number % 9, "")
        head = f"Title: Report {number}\nPublisher: Paper {number % 5}\nPublished: {day}\n\n"
        (folder / f"{number:04}.txt").write_text(f"{head}{line}\n{words}{extra}\n", encoding="utf-8")
    return folder
