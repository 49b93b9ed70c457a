"""Runs the function that a TrainJob carries: the one argument holds it as zlib, base64 and JSON."""
import base64
import json
import os
import runpy
import shutil
import subprocess
import sys
import tempfile
import zlib


def install(packages, indexes):
    """Installs packages; processes of one machine take turns, so that the later ones find everything there."""
    options = []
    for number, url in enumerate(indexes):
        options += ["--extra-index-url" if number else "--index-url", url]
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *options, *packages]
    with open(os.path.join(tempfile.gettempdir(), "kubeflow-install.lock"), "w") as lock:
        try:
            import fcntl
            fcntl.flock(lock, fcntl.LOCK_EX)
        except ImportError:
            pass
        if subprocess.call(command):
            sys.exit("The packages could not be installed: " + ", ".join(packages))


job = json.loads(zlib.decompress(base64.b64decode(sys.argv[1])))
if job["packages"]:
    install(job["packages"], job["indexUrls"])
# A file of its own, so that tracebacks show lines and further processes can import what they are to run.
folder = tempfile.mkdtemp(prefix="kubeflow-train-")
path = os.path.join(folder, "train.py")
with open(path, "w", encoding="utf-8") as file:
    file.write(job["source"] + "\n\nif __name__ == \"__main__\":\n    import json\n    " + job["name"] + "(**json.loads(" + repr(json.dumps(job["arguments"])) + "))\n")
sys.argv = [path]
try:
    runpy.run_path(path, run_name="__main__")
finally:
    shutil.rmtree(folder, ignore_errors=True)
