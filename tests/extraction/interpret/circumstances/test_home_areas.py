"""Where an outlet is at home, by call letters and telephones."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.circumstances.home_areas import home_areas


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("LINTON (WTHR) - A man was shot.", ("US-IN",)),
        ("Man shot - WTHR: Linton, News, Weather", ("US-IN",)),
        ("Seen on KMOV.com and KMOV-TV, says WLEX18.", ("US-MO", "US-KY")),
        ("LINTON (CBSMiami) - A man was shot. Follow CBSLA.", ("US-CA", "US-FL")),
        ("LINTON (CBS Los Angeles) - A man was shot.", ("US-CA",)),
        ("Call the Linton police at (812) 555-0142 or 1-800-555-0199.", ("US-IN",)),
        ("The office in Nairobi is at +254 812 555 0142; 250-812 cases.", ()),
        ("A man was shot, the Star-Telegram and FOX 4 Dallas said.", ("US-TX",)),
        ("Read more at https://www.mlive.com or ask jdoe@freep.com.", ("US-MI",)),
        ("It is at 12 Main St., Linton, IN 47441. Room AB 47441.", ("US-IN",)),
        ("The Daily News and the Times said so; see www.example.com.", ()),
        ("NBC10 and 6abc told of it; FOX Carolina did not.", ("US-PA", "US-SC")),
        ("She was flown to Harborview Medical Center.", ("US-WA",)),
        ("Two men were taken to UPMC Presbyterian; one man to Grady Memorial, two to UPMC.", ("US-PA", "US-GA")),
        ("WTHR says he lies in Erlanger Hospital.", ("US-IN",)),
        ("He was found dead in Parkland, near Erlanger, by Mr. Madigan.", ()),
        ("Call the Idaho State Police, or the Idaho Department of Labor.", ("US-ID",)),
        ("Sign in using your whbq profile. See www.wthr.com, or ask @WPXIJane.", ("US-IN", "US-PA", "US-TN")),
        ("The WHO said that the KGB knew. Kind regards, W.", ()),
    ],
)
def test_home_areas(text: str, areas: tuple[str, ...]) -> None:
    """Call letters, a network's local names and area codes say the area, most often named first; others nothing."""
    assert home_areas(text, country="US")[1] == areas


def test_hospitals_elsewhere() -> None:
    """A name that hospitals of other countries may bear says nothing where nothing else speaks of its country."""
    text = "Six people were taken to Sunrise Hospital in the capital, two to Lady Reading Hospital."
    assert home_areas(text) == ((), ())
    assert home_areas(text, country="CA") == ((), ())
    assert home_areas(text, country="US")[0] == ("US-NV",)
    assert home_areas("He was taken to Harborview Medical Center.")[0] == ("US-WA",)
