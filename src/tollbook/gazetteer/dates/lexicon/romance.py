"""French, Spanish and Portuguese words for dates."""

from __future__ import annotations

from tollbook.gazetteer.dates.expressions.counted import Fuzz
from tollbook.gazetteer.dates.lexicon.words import numbered, sames
from tollbook.gazetteer.dates.periods import Part, Unit
from tollbook.gazetteer.dates.tags import Lexicon, lexicon

_ABOUT = {"environ": Fuzz.ABOUT, "près de": Fuzz.LESS, "plus de": Fuzz.MORE}

FRENCH: Lexicon = lexicon(
    {
        "W": numbered("lundi mardi mercredi jeudi vendredi samedi dimanche", 0),
        "M": numbered("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
        | {"fevrier": 2, "aout": 8, "decembre": 12},
        "m": {"janv": 1, "févr": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "déc": 12},
        "O": {"premier": 1},
        "n": numbered("un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize")
        | {"une": 1, "vingt": 20, "trente": 30, "quelques": (3, Fuzz.FEW), "plusieurs": (3, Fuzz.FEW)},
        "U": sames(Unit.DAY, "jour jours") | sames(Unit.WEEK, "semaine semaines") | sames(Unit.MONTH, "mois")
        | sames(Unit.YEAR, "an ans année années") | sames(Unit.WEEKEND, "week|end weekend fin|de|semaine")
        | sames(Unit.FORTNIGHT, "quinzaine") | sames(Unit.HOUR, "heure heures"),
        "P": sames("night", "nuit soir soirée") | sames("hours", "matin matinée après|midi aube midi minuit "
            "petit|matin"),
        "T": {"hier": (-1, 1), "avant hier": (-2, 1), "aujourd hui": (0, 1), "demain": (1, 1)},
        "E": sames(Part.EARLY, "début debut commencement") | sames(Part.MID, "mi milieu") | sames(Part.END, "fin"),
        "S": {"printemps": "spring", "été": "summer", "automne": "autumn", "hiver": "winter"},
        "H": {"noël": "christmas", "pâques": "easter", "tabaski": "eid_al_adha", "ramadan": "ramadan",
            "achoura": "ashura",
              "aïd el fitr": "eid_al_fitr", "aïd el kébir": "eid_al_adha", "aïd el adha": "eid_al_adha",
                  "toussaint": "all_saints",
              "vendredi saint": "good_friday", "lundi de pâques": "easter_monday", "assomption": "assumption",
              "jour de l an": "new_year"},
        "e": {"veille": -1},
        "h": sames(None, "le la les l"),
        "f": sames(None, "de du des d"),
        "i": sames(None, "en dans depuis pendant durant"),
        "&": {"et": "and", "ou": "or"},
        "~": sames(None, "au à aux jusqu"),
        "b": {"entre": None},
        "l": sames("last", "dernier dernière derniers dernières passé passée"),
        "t": sames(None, "ce cet cette"),
        "v": sames(None, "prochain prochaine"),
        "p": sames(None, "précédent précédente"),
        "q": sames(None, "suivant suivante"),
        "j": sames(None, "même"),
        "G": {"il y a": None, "voici": None, "voilà": None},
        "B": {"avant": "before", "plus tôt": "earlier", "auparavant": "earlier"},
        "A": {"après": "after", "plus tard": "later"},
        "k": _ABOUT,
    }
)  # fmt: skip

SPANISH: Lexicon = lexicon(
    {
        "W": numbered("lunes martes miércoles jueves viernes sábado domingo", 0) | {"miercoles": 2, "sabado": 5},
        "M": numbered("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")
        | {"setiembre": 9},
        "O": {"primero": 1},
        "n": numbered("un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince")
        | {"una": 1, "veinte": 20, "unos": (3, Fuzz.FEW), "varios": (3, Fuzz.FEW), "pocos": (3, Fuzz.FEW)},
        "U": sames(Unit.DAY, "día días dia dias") | sames(Unit.WEEK, "semana semanas") | sames(Unit.MONTH,
            "mes meses")
        | sames(Unit.YEAR, "año años") | sames(Unit.WEEKEND, "fin|de|semana") | sames(Unit.HOUR, "hora horas"),
        "P": sames("night", "noche") | sames("hours", "mañana tarde madrugada mediodía medianoche amanecer"),
        "T": {"ayer": (-1, 1), "anteayer": (-2, 1), "antier": (-2, 1), "anoche": (-1, 1), "hoy": (0, 1)},
        "E": sames(Part.EARLY, "principios comienzos inicios") | sames(Part.MID, "mediados") | sames(Part.END,
            "finales fines"),
        "S": {"primavera": "spring", "verano": "summer", "otoño": "autumn", "invierno": "winter"},
        "H": {"navidad": "christmas", "nochebuena": "christmas_eve", "semana santa": "holy_week",
            "viernes santo": "good_friday",
              "domingo de ramos": "palm_sunday", "nochevieja": "new_years_eve", "año nuevo": "new_year"},
        "e": {"víspera": -1},
        "h": sames(None, "el la los las"),
        "f": sames(None, "de del"),
        "i": sames(None, "en desde durante"),
        "&": {"y": "and", "e": "and", "o": "or"},
        "~": sames(None, "al a hasta"),
        "b": {"entre": None},
        "l": sames("last", "pasado pasada último última anterior"),
        "t": sames(None, "este esta"),
        "v": sames(None, "próximo próxima"),
        "q": sames(None, "siguiente"),
        "j": sames(None, "mismo misma"),
        "G": {"hace": None},
        "g": {"atrás": None},
        "B": {"antes": "before"},
        "A": {"después": "later"},
        "k": {"casi": Fuzz.LESS, "más de": Fuzz.MORE, "unas": Fuzz.ABOUT},
    }
)  # fmt: skip

PORTUGUESE: Lexicon = lexicon(
    {
        "W": {"segunda feira": 0, "terça feira": 1, "quarta feira": 2, "quinta feira": 3, "sexta feira": 4,
            "sábado": 5, "domingo": 6},
        "M": numbered("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
        "n": numbered("um dois três quatro cinco seis sete oito nove dez") | {"uma": 1, "duas": 2},
        "U": sames(Unit.DAY, "dia dias") | sames(Unit.WEEK, "semana semanas") | sames(Unit.MONTH, "mês meses")
        | sames(Unit.YEAR, "ano anos") | sames(Unit.WEEKEND, "fim|de|semana"),
        "P": sames("night", "noite") | sames("hours", "manhã tarde madrugada"),
        "T": {"ontem": (-1, 1), "anteontem": (-2, 1), "hoje": (0, 1), "amanhã": (1, 1)},
        "E": sames(Part.EARLY, "início princípio começo") | sames(Part.MID, "meados") | sames(Part.END, "final fim"),
        "H": {"natal": "christmas", "páscoa": "easter"},
        "h": sames(None, "o a os as"),
        "f": sames(None, "de do da"),
        "i": sames(None, "em no na desde durante"),
        "&": {"e": "and"},
        "~": sames(None, "até"),
        "b": {"entre": None},
        "l": sames("last", "passado passada última último"),
        "t": sames(None, "este esta neste nesta deste desta"),
        "v": sames(None, "próximo próxima"),
        "G": {"há": None},
        "g": {"atrás": None},
        "B": {"antes": "before"},
        "A": {"depois": "later"},
    }
)  # fmt: skip
