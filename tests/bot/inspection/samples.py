"""Files as borrowers send them, made on the spot."""

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pikepdf
import pillow_heif
from PIL import Image, ImageDraw, ImageFont

SIZE = (700, 900)
LETTERS = b"BT /F1 40 Tf 50 600 Td (Income 2026: 31,204.77) Tj ET 50 500 400 90 re f"


def picture(width: int = SIZE[0], height: int = SIZE[1]) -> Image.Image:
    """A page of letters, as good as any."""
    image = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(image)
    for line in range((height - 80) // 30):
        words = f"{line} INCOME {line * 7919 % 10007} of 2026, as stated by the employer"
        draw.text((40, 40 + line * 30), words, "black", ImageFont.load_default(20))
    return image


def saved(kind: str, image: Image.Image | None = None, **options: object) -> bytes:
    pillow_heif.register_heif_opener()
    target = BytesIO()
    (image or picture()).save(target, kind, **options)
    return target.getvalue()


def tiff(pages: int, width: int = SIZE[0], height: int = SIZE[1]) -> bytes:
    page = picture(width, height)
    return saved("TIFF", page, save_all=True, append_images=[page] * (pages - 1))


def pdf(
    pages: int = 1,
    *,
    content: bytes = LETTERS,
    encryption: pikepdf.Encryption | bool = False,
    packed: bool = True,
) -> bytes:
    target = BytesIO()
    with pikepdf.new() as made:
        for _ in range(pages):
            page = made.add_blank_page()
            page.Contents = made.make_stream(content)
        objects = pikepdf.ObjectStreamMode
        made.save(
            target,
            encryption=encryption,
            object_stream_mode=objects.preserve if packed else objects.disable,
        )
    return target.getvalue()


def locked(user: str) -> bytes:
    return pdf(encryption=pikepdf.Encryption(owner="owner", user=user))


def png_bomb(side: int) -> bytes:
    """A few kilobytes that unpack to side * side bytes: one bit a pixel, a byte in memory."""
    packer = zlib.compressobj(9)
    row = bytes(1 + (side + 7) // 8)
    body = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", body), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_png_part(name, data) for name, data in parts)


def _png_part(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def zipped(*names: str) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, b"content " * 50)
    return target.getvalue()


def docx() -> bytes:
    return zipped("[Content_Types].xml", "_rels/.rels", "word/document.xml")


def media(brand: bytes, *others: bytes) -> bytes:
    """The beginning of an ISO base media file."""
    box = b"ftyp" + brand + bytes(4) + b"".join(others)
    return struct.pack(">I", len(box) + 4) + box + b"\0\0\0\x08free" + bytes(200)


def packed(content: bytes) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", content)
    return target.getvalue()


def lettered(content: bytes) -> bytes:
    """A page of letters that can be read without looking."""
    target = BytesIO()
    with pikepdf.new() as made:
        page = made.add_blank_page()
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.Contents = made.make_stream(content)
        made.save(target)
    return target.getvalue()
