"""A program to supervise: answers 200 to everything, tethered as the real ones are.

python fake_program.py PORT [stubborn] [with-child]

It takes the socket that it is handed, as the gateway does.
"""

import os
import signal
import socket
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from bot.supervisor import tether


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


tether.watch()
if "stubborn" in sys.argv:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
if "with-child" in sys.argv:
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    print(f"child {child.pid}", flush=True)
handed = os.environ.get("NAVIGATOR_LISTEN_FD")
server = ThreadingHTTPServer(
    ("127.0.0.1", int(sys.argv[1])), Handler, bind_and_activate=handed is None
)
if handed is not None:
    server.socket = socket.socket(fileno=int(handed))
print(f"serving as {os.getpid()}", flush=True)
server.serve_forever()
