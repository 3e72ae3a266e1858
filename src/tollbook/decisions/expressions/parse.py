"""Text to expression: CEL's own parser judges the syntax, then the subset that can be decided over intervals is read.

CEL (Common Expression Language, language definition at cel.dev) is two-valued and its parser gives no
tree. So `cel` is asked whether the text is CEL at all, and a recursive descent over CEL's grammar (section
"Syntax") reads literals, names, `attested("name")`, parentheses, `! -`, `* /`, `+ -`, comparisons, `&&` and `||`.
Everything else CEL has is refused by name. Numbers are real numbers: `7 / 2` is 3.5, as with CEL's doubles.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NoReturn, cast

import msgspec

from tollbook.decisions.expressions.nodes import (
    Arithmetic,
    Attested,
    Boolean,
    Comparator,
    Comparison,
    Junction,
    Name,
    Negative,
    Node,
    Not,
    Number,
    Operator,
)
from tollbook.errors import UsageError

MAX_LENGTH = 2_000
MAX_TOKENS = 500
MAX_DEPTH = 40
_TOKEN = re.compile(
    r"(?P<skip>[\t\n\f\r ]+|//[^\n]*)"
    r"|(?P<number>(?:\d+\.\d+|\.\d+|\d+)(?:[eE][+-]?\d+)?(?![\w.]))"
    r"|(?P<text>\"[A-Za-z_][A-Za-z0-9_]*\"|'[A-Za-z_][A-Za-z0-9_]*')"
    r"|(?P<name>[A-Za-z_][A-Za-z0-9_]*)"
    r"|(?P<mark>&&|\|\||==|!=|<=|>=|[-+*/()<>!])"
)
_COMPARATORS = frozenset({"<", "<=", ">", ">=", "==", "!="})
_REFUSED = {
    '"': "strings", "'": "strings", "[": "lists", "{": "maps", "?": "the conditional `?:`", ":": "the conditional `?:`",
    "%": "the remainder `%`", ".": "fields and methods",
}  # fmt: skip
_CEL_ERROR = re.compile(r"ERROR: <input>:(\d+):(\d+): (?:Syntax error: )?(.*)")


class ExpressionError(UsageError):
    """What is wrong with an expression, where, and what to write instead. `at` counts characters from 0."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.at = at


def parse(text: str) -> Node:
    """The expression in `text`. Raises ExpressionError."""
    if len(text) > MAX_LENGTH:
        raise ExpressionError(
            f"an expression has at most {MAX_LENGTH:,} characters (got {len(text):,}); split it into named conditions",
            MAX_LENGTH,
        )
    _ask_cel(text)
    return _Parser(text).whole()


def _ask_cel(text: str) -> None:
    """Raise ExpressionError where `cel` says that the text is no CEL."""
    from tollbook.decisions.expressions.grammar import compiler

    try:
        compiler()(text)
    except UnicodeEncodeError as error:
        raise ExpressionError("it holds a character that cannot be written (a lone surrogate)", error.start) from error
    except (ValueError, TypeError, RuntimeError, OverflowError) as error:
        found = _CEL_ERROR.search(str(error))
        if found is None:
            raise ExpressionError("CEL syntax error: nested too deeply or not an expression", 0) from error
        line, column, rule = int(found[1]), int(found[2]), found[3].strip()
        before = sum(len(part) + 1 for part in text.split("\n")[: line - 1])
        raise ExpressionError(f"CEL syntax error: {_plainly(rule, text)}", before + column - 1) from error


def _plainly(rule: str, text: str) -> str:
    """CEL's message without its list of thirty tokens."""
    if not text.strip():
        return "the expression is empty; write a predicate such as `attacks == 0`"
    short = re.sub(r" expecting .*", "", rule).replace("'<EOF>'", "the end of the expression")
    if short.startswith("mismatched input the end"):
        return "the expression ends too early"
    short = re.sub(r"(?:mismatched|extraneous) input (.*)", r"\1 is not expected here", short)
    short = re.sub(r"(?:token recognition error at:|no viable alternative at input) '(.*)'", r"cannot read '\1'", short)
    hints = {" and ": "`&&`", " or ": "`||`", " not ": "`!`", " = ": "`==`", "<>": "`!=`", "&": "`&&`", "|": "`||`"}
    for wrong, right in hints.items():
        if wrong in f" {text} " and right.strip("`") not in text:
            return f"{short}; CEL writes {right} for {wrong.strip()!r}"
    return short


class _Token(msgspec.Struct, frozen=True):
    kind: str
    text: str
    at: int

    @property
    def to(self) -> int:
        return self.at + len(self.text)


def _tokens(text: str) -> list[_Token]:
    found, at = [], 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            _refuse(text, at)
        if match.lastgroup != "skip":
            found.append(_Token(str(match.lastgroup), match[0], at))
        at = match.end()
    if len(found) > MAX_TOKENS:
        raise ExpressionError(
            f"an expression has at most {MAX_TOKENS} parts (got {len(found)}); split it into conditions", 0
        )
    return [*found, _Token("end", "", len(text))]


def _refuse(text: str, at: int) -> NoReturn:
    what = _REFUSED.get(text[at], "this kind of literal" if text[at].isdigit() else f"{text[at]!r}")
    raise ExpressionError(
        f"{what} cannot be decided over uncertain numbers; use numbers, names, + - * /, comparisons, && || !", at
    )


class _Parser:
    """Recursive descent over CEL's grammar, one method per level of precedence."""

    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self._at = 0
        self._depth = 0

    def whole(self) -> Node:
        node = self._or()
        if self._next.kind != "end":
            self._stop(self._next)
        return node

    @property
    def _next(self) -> _Token:
        return self._tokens[self._at]

    def _take(self, *marks: str) -> _Token | None:
        token = self._next
        if token.kind == "mark" and token.text in marks:
            self._at += 1
            return token
        return None

    def _stop(self, token: _Token) -> NoReturn:
        after = f"{token.text!r} does not belong here" if token.text else "the expression ends too early"
        if token.text in {"(", "in"}:
            after = "functions (but `attested`) and `in` cannot be decided over uncertain numbers"
        if token.kind == "text":
            after = 'strings stand in `attested("…")` only'
        raise ExpressionError(f"{after}; use numbers, names, + - * /, comparisons, && || !", token.at)

    def _or(self) -> Node:
        return self._junction("||")

    def _junction(self, mark: str) -> Node:
        below = self._relation if mark == "&&" else lambda: self._junction("&&")
        terms = [below()]
        while self._take(mark):
            terms.append(below())
        if len(terms) == 1:
            return terms[0]
        return Junction("&&" if mark == "&&" else "||", tuple(terms), terms[0].at, terms[-1].to)

    def _relation(self) -> Node:
        left = self._sum()
        while (mark := self._take(*_COMPARATORS)) is not None:
            if isinstance(left, Comparison):
                raise ExpressionError("comparisons do not chain; write `a < b && b < c`", mark.at)
            right = self._sum()
            left = Comparison(cast("Comparator", mark.text), left, right, left.at, right.to)
        return left

    def _sum(self) -> Node:
        return self._chain(("+", "-"), lambda: self._chain(("*", "/"), self._unary))

    def _chain(self, marks: tuple[str, ...], below: Callable[[], Node]) -> Node:
        left = below()
        while (mark := self._take(*marks)) is not None:
            right = below()
            left = Arithmetic(cast("Operator", mark.text), left, right, left.at, right.to)
        return left

    def _unary(self) -> Node:
        mark = self._take("!", "-")
        if mark is None:
            return self._primary()
        operand = self._deeper(mark, self._unary)
        return (Not if mark.text == "!" else Negative)(operand, mark.at, operand.to)

    def _primary(self) -> Node:
        token = self._next
        self._at += 1
        if token.kind == "number":
            return Number(float(token.text), token.at, token.to)
        if token.kind == "name" and token.text in {"true", "false"}:
            return Boolean(token.text == "true", token.at, token.to)
        if token.kind == "name" and token.text == "attested" and self._next.text == "(":
            return self._attested(token)
        if token.kind == "name" and token.text not in {"null", "in"}:
            return Name(token.text, token.at, token.to)
        if token.text != "(":
            self._stop(token)
        inner = self._deeper(token, self._or)
        if not self._take(")"):
            self._stop(self._next)
        return inner

    def _attested(self, token: _Token) -> Node:
        self._at += 1
        outcome = self._next
        if outcome.kind != "text":
            rule = 'names an outcome, as in `attested("patrols_held")`'
            raise ExpressionError(f"`attested` {rule}", outcome.at)
        self._at += 1
        closing = self._next
        if not self._take(")"):
            self._stop(closing)
        return Attested(outcome.text[1:-1], token.at, closing.to)

    def _deeper(self, token: _Token, read: Callable[[], Node]) -> Node:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise ExpressionError(f"nested deeper than {MAX_DEPTH}; split it into named conditions", token.at)
        node = read()
        self._depth -= 1
        return node
