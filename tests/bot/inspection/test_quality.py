"""What makes a picture hard to read is told, and good pictures are left alone."""

from functools import cache

import pytest
from PIL import Image

from bot.inspection import quality
from tests.bot.inspection import papers


@cache
def photo(kind: str) -> Image.Image:
    picture = papers.photographed(papers.paper(kind, 11).image, 11)
    picture.thumbnail((1600, 1600))
    return picture


def noted(picture: Image.Image) -> list[str]:
    return [str(finding.code) for finding in quality.findings(picture)]


@pytest.mark.parametrize("kind", papers.KINDS)
def test_a_good_scan_and_a_good_photo_are_good_at_any_usual_size(kind: str) -> None:
    small = photo(kind).copy()
    small.thumbnail((1100, 1100))

    assert noted(papers.paper(kind, 11).image) == []
    assert noted(photo(kind)) == []
    assert noted(small) == []
    assert noted(papers.dark(photo(kind), 0.6)) == []
    assert noted(papers.blurred(photo(kind), 1)) == []


@pytest.mark.parametrize("kind", papers.KINDS)
def test_what_is_wrong_is_told_by_its_name(kind: str) -> None:
    assert noted(papers.blurred(photo(kind), 4)) == ["blurred"]
    assert "blurred" in noted(papers.shaken(photo(kind), 17))
    assert noted(papers.dark(photo(kind), 0.2)) == ["dark"]
    assert "glare" in noted(papers.with_glare(photo(kind), 4))


@pytest.mark.parametrize("side", ["left", "right", "top", "bottom"])
def test_an_edge_that_is_cut_off_is_told_nearly_always(side: str) -> None:
    told = [noted(papers.cropped(photo(kind), side, 0.25)) for kind in papers.KINDS]

    assert sum("cut-off" in it for it in told) >= 0.9 * len(told)


def test_letters_that_run_into_the_border_were_cut() -> None:
    page = papers.paper("purchase-contract", 2).image

    assert noted(page.crop((0, 0, 500, page.height))) == ["cut-off"]
