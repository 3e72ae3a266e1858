"""Starting the server: what is said when it cannot start, and that it answers when it can."""

import socket
import subprocess
import sys
import threading
import urllib.request

import pytest
from tests.web.conftest import serving

import tollbook
from tollbook.errors import UsageError
from tollbook.web import Served, application, serve
from tollbook.web.serving import listening


def start(*options, book=None):
    place = ["--book", str(book)] if book else []
    command = [sys.executable, "-m", "tollbook", *place, "serve", *options]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_it_answers_on_loopback(address):
    """The address it prints is answered, by this machine alone."""
    assert address.startswith("http://127.0.0.1:")
    with urllib.request.urlopen(address + "/incidents") as answer:
        assert answer.status == 200
        assert "server" not in {name.lower() for name in answer.headers}


def test_a_taken_port_is_said_to_be(demo_path):
    """Another program's port: which one, and what to do."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = start("--port", str(port), book=demo_path)
    assert done.returncode == 1
    assert f"--port {port}: is taken by another program" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_book_is_said_to_be(tmp_path):
    """Looking makes no book."""
    done = start(book=tmp_path / "none.db")
    assert done.returncode == 1
    assert "there is no book here" in done.stderr
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7"])
def test_the_network_is_let_in_only_when_told_so(demo_path, host):
    """Without the flag, what it would do and how to want it."""
    done = start("--host", host, book=demo_path)
    assert done.returncode == 1
    assert "without any password" in done.stderr
    assert "--to-network" in done.stderr


def test_letting_the_network_in_warns(demo_path):
    """With the flag, it warns and serves."""
    with serving("--host", "0.0.0.0", "--to-network", book=demo_path) as address:
        port = address.rpartition(":")[2]
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/about") as answer:
            assert answer.status == 200


@pytest.mark.parametrize("host", ["192.0.2.7", "no.such.host.invalid"])
def test_an_address_of_another_machine_is_said_to_be(host):
    """What cannot be listened on is named."""
    with pytest.raises(UsageError, match=r"--host .*(no address of this machine|cannot be listened on)"):
        listening(host, 0)


def test_a_broken_programme_stops_it(demo_path, tmp_path):
    """Every fault of a programme is listed before anything is served."""
    (tmp_path / "programme.yaml").write_text("name: nothing\n")
    done = start("--programme", str(tmp_path / "programme.yaml"), book=demo_path)
    assert done.returncode == 1
    assert "programme.yaml" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_programme_is_shown(demo_path):
    """`--programme` puts it on its page, decided upon as of today."""
    programme = tollbook.demo_files()[1]
    with (
        serving("--programme", str(programme), book=demo_path) as address,
        urllib.request.urlopen(f"{address}/programmes/1") as answer,
    ):
        assert b"mining licence" in answer.read()


def test_it_serves_from_python(demo):
    """The same as a function: it tells when it listens, and answers then."""
    told = threading.Event()
    where: list[Served] = []

    def ready(served):
        where.append(served)
        told.set()

    threading.Thread(target=serve, args=(application(demo),), kwargs={"port": 0, "ready": ready}, daemon=True).start()
    assert told.wait(20)
    with urllib.request.urlopen(where[0].address + "about") as answer:
        assert answer.status == 200
    assert Served("::1", 80).address == "http://[::1]:80/"
