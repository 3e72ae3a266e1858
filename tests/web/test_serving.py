"""Starting the server: what is said when it cannot start, and that it answers when it can."""

import re
import socket
import subprocess
import sys
import threading
import time
import urllib.request

import pytest
from tests.web.conftest import serving

import tollbook
from tollbook.errors import UsageError
from tollbook.web import Pages, Served, serve
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


def test_it_serves_from_python(demo_path):
    """The same as a function: it tells when it listens, and answers then."""
    told = threading.Event()
    where: list[Served] = []

    def ready(served):
        where.append(served)
        told.set()

    threading.Thread(
        target=serve, args=(Pages(str(demo_path)),), kwargs={"port": 0, "ready": ready}, daemon=True
    ).start()
    assert told.wait(20)
    with urllib.request.urlopen(where[0].address + "about") as answer:
        assert answer.status == 200
    assert Served("::1", 80).address == "http://[::1]:80/"


def test_several_processes_answer_and_end_together(demo_path):
    """All take requests from one address; when the first is killed, nothing of it is left."""
    command = [sys.executable, "-m", "tollbook", "--book", str(demo_path), "serve", "--port", "0", "--processes", "3"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        where = re.search(r"http://127\.0\.0\.1:(\d+)/", process.stdout.readline())
        try:
            with urllib.request.urlopen(where[0] + "incidents") as answer:
                assert answer.status == 200
        finally:
            process.kill()
    until = time.monotonic() + 30
    while time.monotonic() < until:
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", int(where[1]))) != 0:
                return
        time.sleep(0.2)
    raise AssertionError("a process goes on answering")


def test_first_pages_are_made_before_anybody_asks(demo):
    """The overview, the programme and the totals stand on the shelf; a number past the last ends it."""
    from tollbook.pipeline.browsing import Watched
    from tollbook.pipeline.demonstrating import DEMO_DAY
    from tollbook.web.application import application
    from tollbook.web.warming import warm

    programme = tollbook.load_programme(tollbook.demo_files()[1])
    app = application(demo, [Watched(programme, DEMO_DAY)])
    warm(app).join(60)
    made = {key.rpartition(" ")[2].partition("?")[0] for key in app.state.site.shelf._pages}
    assert {"/", "/incidents", "/reports", "/totals", "/programmes/1"} <= made
