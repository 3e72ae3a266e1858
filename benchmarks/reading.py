"""What reading costs beside the bare libraries it stands on, over the same generated documents.

usage: python benchmarks/reading.py [--documents 200] [--json]

Prints for text, web pages and PDF how long `read_inputs` takes per document, how long the bare library takes
over the same bytes, and the ratio. The language detector is part of reading and is shown apart.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import trafilatura
from pypdf import PdfReader

from tollbook.reading import ReadReport, detect_language, read_inputs, signature

WORDS = [
    "gunmen",
    "attacked",
    "convoy",
    "workers",
    "killed",
    "wounded",
    "police",
    "said",
    "road",
    "bridge",
    "northern",
    "district",
    "company",
    "engineers",
    "vehicle",
    "morning",
    "officials",
    "hospital",
    "village",
    "border",
    "patrol",
    "camp",
    "mine",
    "quarry",
    "driver",
    "region",
    "ministry",
]


def story(chance: random.Random) -> list[str]:
    """Eight paragraphs of four sentences, made of words of the field."""
    sentence = lambda: " ".join(chance.choices(WORDS, k=14)).capitalize() + "."  # noqa: E731
    return [" ".join(sentence() for _ in range(4)) for _ in range(8)]


def page(paragraphs: list[str]) -> bytes:
    """A web page with menus around the story."""
    menu = "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(40))
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        "<html lang='en'><head><title>Story</title>"
        "<meta property='article:published_time' content='2024-03-05'></head>"
        f"<body><nav><ul>{menu}</ul></nav><article><h1>Story</h1>{body}</article>"
        f"<footer><ul>{menu}</ul></footer></body></html>"
    ).encode()


def pdf(paragraphs: list[str]) -> bytes:
    """A one-page PDF of the story."""
    lines = [line for paragraph in paragraphs for line in _wrap(paragraph)]
    stream = b"BT /F1 8 Tf 40 780 Td " + b"".join(b"(%s) Tj 0 -9 Td " % line.encode() for line in lines) + b"ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources 6 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Font << /F1 3 0 R >> >>",
    ]  # fmt: skip
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, each in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(out)
    out += b"xref\n0 7\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start)


def _wrap(paragraph: str) -> list[str]:
    words, lines = paragraph.split(), [""]
    for word in words:
        if len(lines[-1]) + len(word) > 100:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def bare_text(data: bytes) -> None:
    """Decode, no more."""
    data.decode()


def bare_html(data: bytes) -> None:
    """What trafilatura does, with metadata."""
    trafilatura.bare_extraction(data.decode(), include_comments=False, with_metadata=True)


def bare_pdf(data: bytes) -> None:
    """What pypdf does, every page."""
    for each in PdfReader(BytesIO(data)).pages:
        each.extract_text()


def timed(work: Callable[[], object]) -> float:
    """Seconds of the better of two runs, so that neither side pays for warming up."""
    best = float("inf")
    for _ in range(2):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def measure(count: int) -> dict[str, dict[str, float]]:
    """Milliseconds per document and ratios, by format."""
    chance = random.Random(1)
    stories = [story(chance) for _ in range(count)]
    makers: dict[str, tuple[str, Callable[[list[str]], bytes], Callable[[bytes], None]]] = {
        "text": (".txt", lambda paragraphs: "\n\n".join(paragraphs).encode(), bare_text),
        "web page": (".html", page, bare_html),
        "PDF": (".pdf", pdf, bare_pdf),
    }
    rows: dict[str, dict[str, float]] = {}
    for name, (suffix, make, bare) in makers.items():
        with tempfile.TemporaryDirectory() as folder:
            files = [Path(folder) / f"{number:05}{suffix}" for number in range(count)]
            for file, paragraphs in zip(files, stories, strict=True):
                file.write_bytes(make(paragraphs))
            ours = timed(lambda folder=folder: _read(folder, count))
            theirs = timed(lambda files=files, bare=bare: [bare(file.read_bytes()) for file in files])
        rows[name] = {"read_ms": 1000 * ours / count, "bare_ms": 1000 * theirs / count, "ratio": ours / theirs}
    texts = ["\n\n".join(paragraphs) for paragraphs in stories]
    for name, work in (("language detection", detect_language), ("copy signature", signature)):
        spent = timed(lambda work=work: [work(text) for text in texts])
        rows[name] = {"read_ms": 1000 * spent / count}
    return rows


def _read(folder: str, count: int) -> None:
    found = [read for read in read_inputs([folder]) if isinstance(read, ReadReport)]
    if len(found) != count:
        raise SystemExit(f"{len(found)} of {count} documents were read")


def main() -> None:
    """Parse, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=200, metavar="N")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    rows = measure(options.documents)
    if options.json:
        print(json.dumps(rows))
        return
    print(f"{'':20} {'read':>10} {'bare':>10} {'ratio':>7}")
    for name, row in rows.items():
        bare = f"{row['bare_ms']:8.2f} ms {row['ratio']:6.2f}" if "ratio" in row else ""
        print(f"{name:20} {row['read_ms']:8.2f} ms {bare}")


if __name__ == "__main__":
    main()
