"""On what, with what and when: printed with every result."""

import datetime
import os
import platform

from . import building


def first_line(*words):
    return building.run(list(words)).strip().splitlines()[0]


def processor():
    with open("/proc/cpuinfo") as file:
        for line in file:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.machine()


def lines():
    """Lines of a list."""
    packages = building.run([building.PYTHON, "-m", "pip", "list", "--format=freeze"])
    wanted = ("numba", "numpy", "simpy", "llvmlite")
    found = [p.replace("==", " ") for p in packages.split() if p.split("==")[0] in wanted]
    changed = "" if not building.run(["git", "status", "--porcelain", "Sources"]) else ", changed"
    return [
        f"{datetime.date.today():%d %B %Y}; muster at "
        f"{first_line('git', 'rev-parse', '--short=12', 'HEAD')}{changed}",
        f"{processor()}, {os.cpu_count()} processors, shared and virtual; Linux "
        f"{platform.release()}, {platform.machine()}",
        first_line("swift", "--version").split(" (")[0]
        + " (release build, plain x86-64); "
        + first_line("clang", "--version").split(" (")[0],
        f"Python {platform.python_version()}; {', '.join(found)}; "
        + first_line("valgrind", "--version").replace("-", " "),
        f"load of the machine at the beginning: {os.getloadavg()[0]:.1f}",
    ]
