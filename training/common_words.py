"""Count the words that many texts have, which say nothing on which attack is meant.

usage: python -m training.common_words GOLD_TRAIN GVC MUC4 [--out common_words.txt]

GOLD_TRAIN holds the annotated reports, of which the set-aside fifth is left out, GVC the training pages of the Gun
Violence Corpus, of which the fifth that training leaves out is left out too, MUC4 the wires of `gtt/train.json`.
Writes the words that more than one text in SHARE has, one a line, in order.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from evaluation.registry import load

from tollbook.linking.unusual import words_of
from training.split import is_set_aside, split_folder
from training.tagger.muc import documents

SHIPPED = Path(__file__).parent.parent / "src/tollbook/linking/data/common_words.txt"
SHARE = 256


def texts(gold: Path, pages: Path, wires: Path) -> Iterator[str]:
    """Every text that is counted."""
    for name in split_folder(gold)[0]:
        yield (gold / "reports" / f"{name}.txt").read_text(encoding="utf-8")
    for page in load(pages, "train", None)[0]:
        if not is_set_aside(page.incident):
            yield f"{page.title} {page.text}"
    for wire in documents(wires / "gtt" / "train.json"):
        yield wire["doctext"]


def main() -> None:
    """Write the list."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("pages", type=Path)
    parser.add_argument("wires", type=Path)
    parser.add_argument("--out", type=Path, default=SHIPPED)
    options = parser.parse_args()
    held: Counter[str] = Counter()
    count = 0
    for text in texts(options.gold, options.pages, options.wires):
        held.update(words_of(text))
        count += 1
    common = sorted(word for word, texts_with in held.items() if texts_with * SHARE > count)
    options.out.write_text("\n".join(common) + "\n", encoding="utf-8")
    print(f"{len(common)} words of {count} texts")


if __name__ == "__main__":
    main()
