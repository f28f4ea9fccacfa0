"""Where webhooks may lead: nowhere near us, however it is written."""

import socket

import pytest

from bot.addresses import Addresses, ForbiddenAddressError

PUBLIC = Addresses()
TRIAL = Addresses(loopback=True)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",  # noqa: S104  exactly what is refused
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.100.100.200",
        "168.63.129.16",
        "192.0.0.192",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "::127.0.0.1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::a00:1",
        "2002:7f00:1::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fd00:ec2::254",
        "ff02::1",
        "2001:db8::1",
    ],
)
def test_an_address_that_is_not_public_gets_no_connection(host: str) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET

    assert not PUBLIC.allows(host)
    with pytest.raises(ForbiddenAddressError):
        PUBLIC.connecting()((family, socket.SOCK_STREAM, 6, "", (host, 443)))
    written = f"[{host}]" if ":" in host else host
    assert PUBLIC.fault(f"https://{written}/hook")


@pytest.mark.parametrize("host", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_a_public_address_gets_one(host: str) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = PUBLIC.connecting()((family, socket.SOCK_STREAM, 6, "", (host, 443)))
    made.close()

    assert PUBLIC.allows(host)


@pytest.mark.parametrize(
    "url",
    [
        "http://hooks.example.com/a",
        "ftp://hooks.example.com/a",
        "https://",
        "https:///a",
        "hooks.example.com",
        "https://user:word@hooks.example.com/",
        "https://hooks.example.com/#part",
        "https://hooks.example.com/a b",
        "https://hooks.example.com/\r\nX: y",
        "https://[::1",
        "https://hooks.example.com:99999/",
        "https://例子.example/",
        f"https://hooks.example.com/{'a' * 1000}",
        "http://localhost/hook",
        "http://127.0.0.1/hook",
    ],
)
def test_what_is_no_https_address_is_refused_as_it_is_written(url: str) -> None:
    assert PUBLIC.fault(url)


def test_an_https_address_with_a_name_is_taken() -> None:
    assert PUBLIC.fault("https://hooks.example.com:8443/a?b=c") is None


def test_trials_lead_to_this_machine_alone() -> None:
    assert TRIAL.fault("http://127.0.0.1:8080/hook") is None
    assert TRIAL.fault("http://localhost/hook") is None
    assert TRIAL.fault("http://hooks.example.com/hook")
    assert TRIAL.allows("127.0.0.1")
    assert TRIAL.allows("::ffff:127.0.0.1")
    assert not TRIAL.allows("10.0.0.1")
    assert not TRIAL.allows("169.254.169.254")
