"""What lies in the project: a fixed top level, nobody's own paths, and everything the wheel must hold."""

from __future__ import annotations

import re
import tomllib
import unicodedata

from tests.architecture import sources

TOP = {
    ".ci",
    ".gitignore",
    "CHANGELOG.md",
    "GLOSSARY.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "annotation",
    "corpus",
    "docs",
    "main.py",
    "pyproject.toml",
    "tests",
    "ui",
    "uv.lock",
}

# Written in pieces: this file must not hold what it looks for.
REGISTRIES = ("pypi" + ".org", "python" + "hosted", "npm" + "js", "proxy." + "golang", "crates" + ".io")
MACHINE_PATH = re.compile(r"(?<![\w.<~-])/(work|home|root|Users|opt)/\w|[A-Z]:\\+Users\\+\w")
ARRANGEMENTS = re.compile(r"\bissues? #?\d|\bthe brief\b|\.\./" + r"shared/", re.IGNORECASE)
# The lock file is the package tool's; .ci/run looks for the data beside the project.
MAY_NAME_REGISTRIES = {"uv.lock"}
MAY_LOOK_BESIDE = {".ci/run"}

FONTS = {
    "Amiri-Regular.ttf": "OFL-Amiri.txt",
    "NotoNaskhArabic-Regular.ttf": "OFL-Noto.txt",
    "NotoSans-Bold.ttf": "OFL-Noto.txt",
    "NotoSans-Regular.ttf": "OFL-Noto.txt",
    "NotoSansArabic-Bold.ttf": "OFL-Noto.txt",
    "NotoSansArabic-Regular.ttf": "OFL-Noto.txt",
}


def test_the_top_level_holds_what_it_should() -> None:
    assert {path.parts[0] for path in sources.files()} == TOP


def test_no_file_names_a_registry() -> None:
    found = [
        f"{path}: {registry}"
        for path, text in sources.texts()
        if str(path) not in MAY_NAME_REGISTRIES
        for registry in REGISTRIES
        if registry in text
    ]
    assert found == []


def test_no_file_names_a_place_on_somebodys_machine() -> None:
    found = [f"{path}: {hit.group()}" for path, text in sources.texts() for hit in MACHINE_PATH.finditer(text)]
    assert found == []


def test_the_project_speaks_of_itself_alone() -> None:
    found = [
        f"{path}: {hit.group()}"
        for path, text in sources.texts()
        if path.as_posix() not in MAY_LOOK_BESIDE
        for hit in ARRANGEMENTS.finditer(text)
    ]
    assert found == []


def test_the_wheel_takes_the_four_packages_and_every_font_with_its_licence() -> None:
    project = tomllib.loads((sources.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert set(wheel["only-include"]) == {"main.py", *sources.ROOMS}
    fonts = sources.ROOT / "ui" / "fonts"
    assert {path.name for path in fonts.glob("*.ttf")} == set(FONTS)
    for font, licence in FONTS.items():
        assert (fonts / font).read_bytes().startswith(b"\x00\x01\x00\x00")
        words = (fonts / licence).read_text(encoding="utf-8")
        assert words.startswith(("Amiri", "Noto"))
        assert "Copyright" in words
        assert "SIL OPEN FONT LICENSE Version 1.1" in words
        assert "DISCLAIMER" in words


def test_the_sample_is_six_plain_arabic_texts() -> None:
    pieces = sorted((sources.ROOT / "corpus" / "sample").glob("*.txt"))
    assert [piece.name[:2] for piece in pieces] == ["01", "02", "03", "04", "05", "06"]
    for piece in pieces:
        raw = piece.read_bytes()
        text = raw.decode("utf-8")
        assert piece.name.isascii()
        assert b"\r" not in raw
        assert not text.startswith("\ufeff")
        assert sum(unicodedata.name(letter, "").startswith("ARABIC") for letter in text) > 100
    long = pieces[-1].read_text(encoding="utf-8")
    assert len(long) > 18_000
    paragraphs = [line for line in long.splitlines() if line.strip()]
    assert len(paragraphs) == len(set(paragraphs))
