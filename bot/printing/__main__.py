"""The child that sets a paper: lines of JSON come in, what was made and the PDF go out."""

import hashlib
import json
import sys
from importlib import resources
from typing import Final

import typst

FONTS: Final = ("manimgx_fonts", "manimgx_fonts_cjk")
"""Packages with the fonts; the machine's own are left alone: a paper is the same anywhere."""


def main() -> None:
    """Set one transcript."""
    taken = hashlib.sha256()
    first = sys.stdin.buffer.readline()
    taken.update(first)
    head, said = json.loads(first), []
    for line in sys.stdin.buffer:
        taken.update(line)
        said.append(json.loads(line))
    content = taken.hexdigest()
    head |= {"fingerprint": content, "footer": f"{head['footer']} {content}"}
    template = resources.files("bot.printing") / "transcript.typ"
    made = typst.compile(
        template.read_bytes(),
        format="pdf",
        font_paths=typst.Fonts(
            include_system_fonts=False, font_paths=[str(resources.files(name)) for name in FONTS]
        ),
        sys_inputs={"data": json.dumps({"head": head, "said": said}, ensure_ascii=False)},
    )
    facts = {"size": len(made), "sha256": hashlib.sha256(made).hexdigest(), "content": content}
    sys.stdout.buffer.write(json.dumps(facts).encode() + b"\n")
    sys.stdout.buffer.write(made)


if __name__ == "__main__":
    main()
