"""Papers as borrowers have them, drawn by scripts: no paper of any real person or office.

Each is drawn as its issuer would print it, and may then be photographed: on a table, tilted,
blurred, in the dark, with a lamp's reflection, or with an edge cut off.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageFont
from stdnum.cn import ric

TODAY: Final = date(2026, 11, 26)
_FOLDERS: Final = ("/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts")
_SURNAMES: Final = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林"
_GIVEN: Final = (
    "小梅",
    "建国",
    "芳",
    "伟",
    "志强",
    "雅婷",
    "浩",
    "秀英",
    "明",
    "丽娟",
    "俊杰",
    "雪",
)
_BANKS: Final = ("中国工商银行", "招商银行", "中国建设银行", "宁波银行")
_CITIES: Final = ("杭州市西湖区", "成都市武侯区", "武汉市洪山区", "长沙市岳麓区")
_COMPANIES: Final = ("云帆商贸有限公司", "恒泰机械制造有限公司", "晨光餐饮管理有限公司")
INK: Final = (25, 25, 30)
PAPER: Final = (252, 252, 250)

Draw = Callable[["Paper", random.Random], Image.Image]


@dataclass(slots=True)
class Paper:
    """What a paper says, as facts, and how it looks."""

    kind: str
    name: str
    number: str
    issued: date
    until: date | None = None
    since: date | None = None
    facts: dict[str, str] = field(default_factory=dict)
    image: Image.Image = field(default_factory=lambda: Image.new("RGB", (1, 1)))


@cache
def font(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    """Find Noto's Chinese letters, which hold the Latin ones too."""
    name = f"NotoSansCJK-{'Bold' if bold else 'Regular'}"
    for folder in _FOLDERS:
        for path in sorted(Path(folder).rglob(f"{name}.*")):
            return ImageFont.truetype(str(path), size, index=2)
    msg = "install fonts-noto-cjk"
    raise AssertionError(msg)


def paper(kind: str, seed: int = 1, **stated: date | str) -> Paper:
    """Make a paper of a kind; `stated` fixes what matters to a test."""
    chance = random.Random(f"{kind}{seed}")
    made = Paper(kind, _name(chance), identity(chance), TODAY - timedelta(chance.randrange(1, 25)))
    for name, value in stated.items():
        setattr(made, name, value)
    made.image = KINDS[kind](made, chance)
    return made


def identity(chance: random.Random) -> str:
    """Make an identity number with its check digit."""
    born = date(1960, 1, 1) + timedelta(chance.randrange(14_000))
    body = f"{chance.choice(('110105', '330106', '510107', '430104'))}{born:%Y%m%d}{chance.randrange(1000):03}"
    return body + str(ric.calc_check_digit(f"{body}0"))


def _name(chance: random.Random) -> str:
    return chance.choice(_SURNAMES) + chance.choice(_GIVEN)


# ---------------------------------------------------------------------------- cards


def _card(colour: tuple[int, int, int]) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("RGB", (1010, 640), colour)
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((2, 2, 1007, 637), 30, outline=(150, 150, 150), width=3)
    return image, draw


def _identity_front(it: Paper, chance: random.Random) -> Image.Image:
    image, draw = _card((226, 236, 240))
    born = f"{it.number[6:10]} 年 {int(it.number[10:12])} 月 {int(it.number[12:14])} 日"
    sex = "男" if int(it.number[16]) % 2 else "女"
    rows = [
        ("姓名", it.name),
        ("性别", f"{sex}    民族  汉"),
        ("出生", born),
        ("住址", f"{chance.choice(_CITIES)}文三路{chance.randrange(1, 400)}号"),
    ]
    for row, (label, words) in enumerate(rows):
        draw.text((60, 70 + row * 95), label, (40, 90, 160), font(34))
        draw.text((160, 66 + row * 95), words, INK, font(40))
    draw.text((60, 545), "公民身份号码", (40, 90, 160), font(34))
    draw.text((320, 540), it.number, INK, font(44, bold=True))
    draw.ellipse((740, 110, 900, 300), fill=(190, 160, 140))
    draw.rectangle((690, 300, 950, 450), fill=(60, 60, 80))
    return image


def _identity_back(it: Paper, chance: random.Random) -> Image.Image:
    image, draw = _card((226, 236, 240))
    since = it.since or TODAY - timedelta(chance.randrange(400, 3000))
    it.until = it.until or since.replace(year=since.year + 20, day=min(since.day, 28))
    it.since = since
    draw.ellipse((60, 50, 190, 180), fill=(190, 40, 40))
    draw.text((330, 60), "中华人民共和国", INK, font(58, bold=True))
    draw.text((330, 170), "居 民 身 份 证", INK, font(66, bold=True))
    draw.text((130, 440), "签发机关", INK, font(36))
    draw.text((320, 434), f"{chance.choice(_CITIES)[:3]}公安局", INK, font(42))
    draw.text((130, 535), "有效期限", INK, font(36))
    draw.text((320, 529), f"{since:%Y.%m.%d}-{it.until:%Y.%m.%d}", INK, font(42))
    return image


def _driving_licence(it: Paper, chance: random.Random) -> Image.Image:
    image, draw = _card((235, 245, 235))
    it.since = it.since or TODAY - timedelta(chance.randrange(400, 1500))
    it.until = it.until or it.since.replace(year=it.since.year + 6, day=min(it.since.day, 28))
    draw.text((250, 25), "中华人民共和国机动车驾驶证", INK, font(36, bold=True))
    draw.text((270, 80), "Driving License of the People's Republic of China", INK, font(22))
    rows = [
        ("证号", it.number),
        ("姓名 Name", it.name),
        ("住址 Address", f"{chance.choice(_CITIES)}人民路{chance.randrange(1, 300)}号"),
        ("初次领证日期", f"{it.since:%Y-%m-%d}"),
        ("准驾车型 Class", chance.choice(("C1", "C2", "B2"))),
        ("有效期限", f"{it.since:%Y-%m-%d} 至 {it.until:%Y-%m-%d}"),
    ]
    for row, (label, words) in enumerate(rows):
        draw.text((50, 135 + row * 80), label, INK, font(28))
        draw.text((320, 130 + row * 80), words, INK, font(36))
    return image


# ---------------------------------------------------------------------------- pages


def page(title: str, lines: Sequence[str], *, size: int = 30, english: bool = False) -> Image.Image:
    """Draw an A4 page at about 150 dpi."""
    image = Image.new("RGB", (1240, 1754), PAPER)
    draw = ImageDraw.Draw(image)
    head = font(46 if english else 54, bold=True)
    draw.text((620 - draw.textlength(title, head) / 2, 110), title, INK, head)
    for row, line in enumerate(lines):
        draw.text((110, 250 + row * int(size * 1.75)), line, INK, font(size))
    return image


def _business_licence(it: Paper, chance: random.Random) -> Image.Image:
    code = f"91330106MA2{chance.randrange(10**7):07}"
    company = it.facts.setdefault("company", chance.choice(_COMPANIES))
    image = page(
        "营 业 执 照",
        [
            f"统一社会信用代码  {code}",
            f"名    称  {company}",
            "类    型  有限责任公司(自然人独资)",
            f"法定代表人  {it.name}",
            "注册资本  壹佰万元整",
            f"成立日期  {it.issued:%Y年%m月%d日}",
            "营业期限  长期",
            f"住    所  {chance.choice(_CITIES)}创业路8号",
            "经营范围  批发零售日用百货、机械设备、电子产品",
            "",
            "                         登记机关  市场监督管理局",
        ],
        size=36,
    )
    ImageDraw.Draw(image).rectangle((40, 40, 1200, 1714), outline=(180, 140, 60), width=8)
    return image


def _bank_statement(it: Paper, chance: random.Random) -> Image.Image:
    since = it.since or TODAY - timedelta(190)
    until = it.until or TODAY - timedelta(5)
    it.since, it.until = since, until
    balance, lines = 20_000.0, []
    for row in range(18):
        day = since + timedelta((until - since).days * row // 17)
        amount = chance.choice((-1, 1)) * chance.randrange(1000, 900_000) / 100
        balance += amount
        what = chance.choice(("工资", "转账", "消费", "水电费"))
        lines.append(f"{day:%Y-%m-%d}    {what}    {amount:>12,.2f}    {balance:>14,.2f}")
    return page(
        f"{chance.choice(_BANKS)}个人账户交易明细",
        [
            f"户名：{it.name}        账号：6222 02{chance.randrange(10**4):04} **** {chance.randrange(10**4):04}",
            f"起止日期：{since:%Y-%m-%d} 至 {until:%Y-%m-%d}        币种：人民币",
            "交易日期        摘要        交易金额        账户余额",
            *lines,
            "",
            f"打印日期：{it.issued:%Y-%m-%d}        第 1 页 / 共 1 页",
        ],
        size=28,
    )


def _credit_report(it: Paper, chance: random.Random) -> Image.Image:
    return page(
        "个人信用报告",
        [
            f"报告编号：{TODAY:%Y%m%d}{chance.randrange(10**10):010}",
            f"报告时间：{it.issued:%Y-%m-%d} 10:23:45",
            f"被查询者姓名：{it.name}      证件类型：身份证",
            f"证件号码：{it.number}      查询原因：本人查询",
            "中国人民银行征信中心",
            "一、个人基本信息",
            "婚姻状况：已婚      就业状况：在职",
            "二、信贷交易信息明细",
            "信用卡账户数：4      未结清贷款笔数：1",
            "发生过逾期的账户数：0      为他人担保笔数：0",
            "三、公共信息    四、查询记录",
            *[f"{i}  商业银行  贷后管理  2026-0{i}-1{i}" for i in range(1, 9)],
        ],
    )


def _proof_of_income(it: Paper, chance: random.Random) -> Image.Image:
    return page(
        "收 入 证 明",
        [
            f"兹证明 {it.name} 同志（身份证号码：{it.number}）",
            f"系我单位正式员工，自 {chance.randrange(2010, 2024)} 年起在我单位工作，",
            f"现任 {chance.choice(('销售经理', '工程师', '会计'))} 职务。其月平均收入（税后）为人民币",
            f"{chance.randrange(60, 400) * 100} 元，年收入合计 {chance.randrange(80, 500) * 1000} 元。",
            "特此证明。本证明仅用于办理贷款。",
            "",
            f"                    单位名称（盖章）：{chance.choice(_COMPANIES)}",
            "                    人事部门负责人：孙经理    联系电话：0571-8888****",
            f"                    日期：{it.issued.year} 年 {it.issued.month} 月 {it.issued.day} 日",
        ],
        size=34,
    )


def _property_certificate(it: Paper, chance: random.Random) -> Image.Image:
    return page(
        "不动产权证书",
        [
            f"浙（2021）杭州市不动产权第 {chance.randrange(10**7):07} 号",
            f"权利人        {it.name}",
            "共有情况      单独所有",
            f"坐落          {chance.choice(_CITIES)}文一路{chance.randrange(1, 99)}号3幢1单元502室",
            f"不动产单元号  330106 {chance.randrange(10**6):06} GB00012 F00030",
            "权利类型      国有建设用地使用权/房屋所有权",
            "权利性质      出让/市场化商品房",
            f"用途          城镇住宅用地/住宅    面积  建筑面积{chance.randrange(60, 180)}.35平方米",
            "使用期限      国有建设用地使用权 2008年至2078年止",
        ],
        size=32,
    )


def _invoice(it: Paper, chance: random.Random) -> Image.Image:
    return page(
        "浙江增值税电子普通发票",
        [
            f"发票代码：0330020{chance.randrange(10**5):05}    发票号码：{chance.randrange(10**8):08}",
            f"开票日期：{it.issued:%Y年%m月%d日}    校验码：{chance.randrange(10**10):010}",
            f"购买方  名称：{it.name}",
            "货物或应税劳务、服务名称   规格型号   数量   单价   金额   税率   税额",
            f"*机械设备*数控车床         CK6140     1   {chance.randrange(10**6, 10**7) / 100:,.2f}   13%",
            "价税合计（大写）  叁万贰仟元整",
            f"销售方  名称：{chance.choice(_COMPANIES)}",
            f"纳税人识别号：91330106MA2{chance.randrange(10**7):07}",
            "收款人：陈丽    复核：周平    开票人：管理员",
        ],
        size=28,
    )


def _purchase_contract(it: Paper, chance: random.Random) -> Image.Image:
    return page(
        "买 卖 合 同",
        [
            f"合同编号：MM-{chance.randrange(10**6):06}    签订日期：{it.issued:%Y年%m月%d日}",
            f"甲方（买方）：{it.name}",
            f"乙方（卖方）：{chance.choice(_COMPANIES)}",
            "根据《中华人民共和国民法典》，甲乙双方经友好协商，订立本合同。",
            "第一条  标的物：数控车床一台，型号 CK6140。",
            f"第二条  合同总价款为人民币 {chance.randrange(10, 99)} 万元整。",
            "第三条  付款方式：签订之日支付定金，交货时付清余款。",
            "第四条  交货时间与地点：合同生效后三十日内，甲方所在地。",
            "第五条  违约责任：任何一方违约，应承担赔偿责任。",
            "第六条  本合同一式两份，自双方签字盖章之日起生效。",
            "甲方（签章）：                乙方（签章）：",
        ],
    )


def _payslip(it: Paper, chance: random.Random) -> Image.Image:
    gross = chance.randrange(3000, 9000)
    return page(
        "PAYSLIP",
        [
            "Brightwater Logistics Ltd",
            f"Employee name: {it.facts.setdefault('english', 'Anna Bell')}",
            f"Employee ID: {chance.randrange(10**5):05}    Pay period: {it.issued:%B %Y}",
            f"Pay date: {it.issued:%d %B %Y}",
            f"Basic salary                     {gross:,.2f}",
            f"Overtime                         {gross / 20:,.2f}",
            f"Income tax                      -{gross / 6:,.2f}",
            f"Pension contribution            -{gross / 25:,.2f}",
            f"Gross pay  {gross * 1.05:,.2f}    Total deductions  {gross * 0.2:,.2f}",
            f"Net pay  {gross * 0.85:,.2f}",
        ],
        english=True,
    )


def _english_statement(it: Paper, chance: random.Random) -> Image.Image:
    since = it.since or TODAY - timedelta(95)
    until = it.until or TODAY - timedelta(3)
    it.since, it.until = since, until
    return page(
        "Account Statement",
        [
            f"Harbour Bank plc        Sort code 20-44-{chance.randrange(10, 99)}",
            f"Account holder: {it.facts.setdefault('english', 'Anna Bell')}",
            f"Account number: ****{chance.randrange(10**4):04}",
            f"Statement period: {since:%d %b %Y} to {until:%d %b %Y}",
            "Date            Description            Paid out     Paid in      Balance",
            *[
                f"{since + timedelta(i * 5):%d %b %Y}   Card payment   {chance.randrange(999):>6}.00"
                f"      {chance.randrange(9999):,}.00"
                for i in range(16)
            ],
            "Opening balance 1,203.11    Closing balance 2,044.90",
            "Page 1 of 1",
        ],
        size=26,
        english=True,
    )


KINDS: Final[dict[str, Draw]] = {
    "identity-card-front": _identity_front,
    "identity-card-back": _identity_back,
    "driving-licence": _driving_licence,
    "business-licence": _business_licence,
    "bank-statement": _bank_statement,
    "central-bank-credit-report": _credit_report,
    "proof-of-income": _proof_of_income,
    "property-certificate": _property_certificate,
    "invoice": _invoice,
    "purchase-contract": _purchase_contract,
    "payslip": _payslip,
    "bank-statement-english": _english_statement,
}

# ---------------------------------------------------------------------------- photographs


def photographed(
    image: Image.Image, seed: int = 1, *, tilt: float | None = None, margin: float = 0.08
) -> Image.Image:
    """Lay a paper on a table and take its picture: uneven light, a little noise and softness."""
    chance = random.Random(seed)
    angle = chance.uniform(-4, 4) if tilt is None else tilt
    edge = int(max(image.size) * margin)
    table = chance.choice([(92, 64, 44), (60, 66, 72), (120, 96, 70), (45, 60, 50), (80, 80, 86)])
    mask = Image.new("L", image.size, 255).rotate(angle, Image.Resampling.BICUBIC, expand=True)
    turned = image.rotate(angle, Image.Resampling.BICUBIC, expand=True)
    ground = Image.new("RGB", (turned.width + 2 * edge, turned.height + 2 * edge), table)
    ground.paste(turned, (edge, edge), mask)
    return _lit(ground.filter(ImageFilter.GaussianBlur(0.6)), seed)


def _lit(image: Image.Image, seed: int) -> Image.Image:
    rng = np.random.default_rng(seed)
    pixels = np.asarray(image, dtype=np.float32)
    down, across = np.mgrid[0 : 1 : pixels.shape[0] * 1j, 0 : 1 : pixels.shape[1] * 1j]
    light = 0.86 + 0.12 * (across * rng.uniform(-1, 1) + down * rng.uniform(-1, 1)) / 2
    pixels = pixels * light[..., None] + rng.normal(0, 3, pixels.shape)
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def blurred(image: Image.Image, radius: float) -> Image.Image:
    """Take it out of focus; the radius is for a long side of 1,600 pixels."""
    return image.filter(ImageFilter.GaussianBlur(radius * max(image.size) / 1600))


def shaken(image: Image.Image, length: int = 15) -> Image.Image:
    """Move while taking it."""
    pixels = np.asarray(image, dtype=np.float32)
    moved = np.mean([np.roll(pixels, shift, axis=1) for shift in range(length)], axis=0)
    return Image.fromarray(moved.astype(np.uint8))


def dark(image: Image.Image, light: float) -> Image.Image:
    """Take it with too little light."""
    return ImageEnhance.Brightness(image).enhance(light)


def with_glare(image: Image.Image, seed: int = 1, size: float = 0.25) -> Image.Image:
    """Let a lamp be reflected on it."""
    chance = random.Random(seed)
    wide, high = int(image.width * size), int(image.height * size)
    left = chance.randrange(image.width // 5, image.width * 4 // 5 - wide)
    top = chance.randrange(image.height // 5, image.height * 4 // 5 - high)
    spot = Image.new("L", image.size, 0)
    ImageDraw.Draw(spot).ellipse((left, top, left + wide, top + high), fill=255)
    spot = spot.filter(ImageFilter.GaussianBlur(min(wide, high) / 12))
    return Image.composite(Image.new("RGB", image.size, "white"), image, spot)


def cropped(image: Image.Image, side: str, part: float) -> Image.Image:
    """Leave out one side of what was photographed."""
    wide, high = image.size
    box = {
        "left": (int(wide * part), 0, wide, high),
        "right": (0, 0, int(wide * (1 - part)), high),
        "top": (0, int(high * part), wide, high),
        "bottom": (0, 0, wide, int(high * (1 - part))),
    }
    return image.crop(box[side])
