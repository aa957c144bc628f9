"""Counts that do not depend on what else the machine does: instructions, allocations, memory."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

from . import building


def words_for(words, trials):
    """The command with the word N replaced by a number of trials."""
    return [str(trials) if str(word) == "N" else str(word) for word in words]


def environment():
    """Without chance: Swift hashes the same in every run."""
    return dict(
        os.environ,
        SWIFT_DETERMINISTIC_HASHING="1",
        SCENARIOS=str(building.ROOT / "scenarios"),
    )


def valgrind(tool, words):
    """What a tool of valgrind says of a command."""
    with tempfile.TemporaryDirectory() as folder:
        options = [f"--callgrind-out-file={folder}/out"] if tool == "callgrind" else []
        done = subprocess.run(
            ["valgrind", f"--tool={tool}", *options, *words],
            capture_output=True, text=True, env=environment(), cwd=building.ROOT,
        )
    if done.returncode != 0:
        sys.exit(f"failed: {' '.join(words)}\n{done.stderr}")
    return done.stderr


def instructions(words, trials):
    """Instructions of one more trial: those of 2N less those of N, over N."""

    def total(count):
        text = valgrind("callgrind", words_for(words, count))
        return int(re.search(r"refs:\s+([\d,]+)", text).group(1).replace(",", ""))

    return (total(2 * trials) - total(trials)) / trials


def allocations(words, trials):
    """Heap allocations of one more trial, likewise."""

    def total(count):
        text = valgrind("memcheck", words_for(words, count))
        return int(re.search(r"usage: ([\d,]+) allocs", text).group(1).replace(",", ""))

    return (total(2 * trials) - total(trials)) / trials


def peak_memory(words):
    """The most memory a command held [MB].

    Read while it runs: what the system gives at the end counts this program in, of which the
    command begins as a copy.
    """
    with open(os.devnull, "w") as nowhere:
        process = subprocess.Popen(words, stdout=nowhere, env=environment(), cwd=building.ROOT)
        most = 0
        while process.poll() is None:
            try:
                status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
            except OSError:
                break
            found = re.search(r"VmHWM:\s*(\d+) kB", status)
            if found:
                most = int(found.group(1))
            time.sleep(0.002)
    if process.wait() != 0:
        sys.exit(f"failed: {' '.join(map(str, words))}")
    return most / 1024
