"""Bodies by any of their names."""

from __future__ import annotations

import pytest

from tollbook.tolls.bodies import listed_names


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("JNIM", ("Jama'at Nusrat al-Islam wal-Muslimin",)),
        ("jama’at nusrat al-islam wal-muslimin", ("Jama'at Nusrat al-Islam wal-Muslimin",)),
        ("Vale Freedom Band", ("Vale Freedom Band",)),
        ("JeM", ("Justice and Equality Movement", "Jaish-e-Mohammed")),
    ],
)
def test_who_asks_by_one_name_gets_the_listed_ones(name, listed):
    """Initials, another apostrophe, a name that no list holds, and initials that two bodies share."""
    assert sorted(listed_names(name)) == sorted(listed)
