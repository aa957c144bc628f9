"""Builds everything that is measured, into the ignored folder Benchmarks/.build."""

import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = ROOT / "Benchmarks"
BUILT = HERE / ".build"
PYTHON = BUILT / "python" / "bin" / "python"
PACKAGES = HERE / "Python" / "requirements.txt"


def run(words, **options):
    """Runs a command that must succeed and gives what it printed."""
    done = subprocess.run(
        [str(word) for word in words], cwd=ROOT, capture_output=True, text=True, **options
    )
    if done.returncode != 0:
        sys.exit(f"failed: {' '.join(map(str, words))}\n{done.stdout}{done.stderr}")
    return done.stdout


def swift(product, *options):
    """Builds a product of the package in release mode and gives the path of its binary."""
    words = ["swift", "build", "-c", "release", *options]
    environment = dict(os.environ, MUSTER_BENCHMARKS="1")
    run([*words, "--product", product], env=environment)
    folder = run([*words, "--show-bin-path"], env=environment).strip()
    return pathlib.Path(folder) / product


def static():
    """The program as it would be handed on: the Swift library inside, without symbols."""
    folder = BUILT / "static"
    built = swift("muster", "--static-swift-stdlib", "--scratch-path", folder)
    stripped = BUILT / "muster"
    run(["strip", "-o", stripped, built])
    return stripped


def c(source, name, *options):
    """Compiles a C version of the kernel."""
    return c_of([HERE / "C" / source], name, *options)


def c_of(sources, name, *options):
    """Compiles a C program. No fused multiply-add, so that digits can be compared."""
    BUILT.mkdir(exist_ok=True)
    binary = BUILT / name
    run(["clang", "-O3", "-ffp-contract=off", *options, *sources, "-o", binary, "-lm"])
    return binary


def python():
    """An environment of its own for the Python versions; nothing else of muster needs it."""
    stamp = BUILT / "python" / "requirements.txt"
    wanted = PACKAGES.read_text()
    if not stamp.exists() or stamp.read_text() != wanted:
        run([sys.executable, "-m", "venv", "--clear", BUILT / "python"])
        run([PYTHON, "-m", "pip", "install", "--quiet", "-r", PACKAGES])
        stamp.write_text(wanted)
    return PYTHON
