"""Writes a scenario as the flat text that Benchmarks/C/whole reads.

Reads the scenario's own files and the table of every parameter in docs/model.md, and nothing of
muster: so the C program is a check of that page too.
"""

import datetime
import json
import re

from . import building

SPREAD = {"value", "low", "uniform", "normal", "lognormal", "beta", "p5", "bracket"}
ZONES = ["line-of-contact", "depth", "cities", "air", "black-sea", "west"]
RULES = [
    "observe-and-report", "defend-self", "defend-self-and-others", "accomplish-mission",
    "strike-source",
]
LEADS = ["none", "brigade", "division", "corps"]
PARTS = ["intelligence", "logistics", "airCover", "automaticResponse"]


def is_value(node):
    return not isinstance(node, dict) or bool(SPREAD & set(node))


def merged(base, patch):
    """JSON Merge Patch, in which an uncertain value is replaced as a whole."""
    if is_value(patch):
        return patch
    result = {} if is_value(base) else dict(base)
    for key, value in patch.items():
        if value is None:
            result.pop(key, None)
        else:
            result[key] = merged(result.get(key, {}), value)
    return result


def resolved(name):
    """A scenario laid over all that it extends."""
    scenario = json.loads((building.ROOT / "scenarios" / f"{name}.json").read_text())
    below = scenario.pop("extends", [])
    result = {}
    for other in [below] if isinstance(below, str) else below:
        result = merged(result, resolved(other))
    settings = scenario.pop("set", {})
    result = merged(result, scenario)
    for path, value in settings.items():
        put(result, path, value)
    return result


def put(scenario, path, value):
    *folders, last = path.split(".")
    for folder in folders:
        scenario = scenario.setdefault(folder, {})
    scenario[last] = value


def parameters():
    """Section 12 of the page: default, least and most by path."""
    table = {}
    page = (building.ROOT / "docs" / "model.md").read_text()
    for line in page.partition("\n## 12. ")[2].splitlines():
        cells = line.split(" | ")
        if not line.startswith("| ") or len(cells) < 4 or cells[0] in ("| Path", "| :--"):
            continue
        path, default, allowed = cells[0][2:].strip().replace("\\", ""), cells[1].strip(), cells[2]
        least, most = "-inf", "inf"
        between = re.search(r"from (-?[\d.]+) to (-?[\d.]+)", allowed)
        if between:
            least, most = between.groups()
        elif "at least 0" in allowed:
            least = "0"
        table[path] = (default, least, most, allowed)
    return table


def default(text):
    """What the default column of the table says."""
    number = r"(-?[\d.]+)"
    triangle = re.fullmatch(f"{number} / {number} / {number}", text)
    if triangle:
        return dict(zip(("low", "likely", "high"), map(float, triangle.groups())))
    bracket = re.fullmatch(f"{number} to {number} without odds(?:, {number} in the middle)?", text)
    if bracket:
        low, high, middle = bracket.groups()
        return {"bracket": [float(low), float(high)], "likely": float(middle)} if middle else {
            "bracket": [float(low), float(high)]
        }
    if text in ("none", "required"):
        return None
    if text in ("true", "false"):
        return text == "true"
    return float(text) if re.fullmatch(number, text) else text


class Writer:
    """The lines of a plan."""

    # What no trial reads.
    UNPLAYED = {"name", "extends", "question", "asOf", "ceasefireDate", "set", "events",
                "showSideBySide"}

    def __init__(self, scenario):
        self.scenario, self.table, self.lines = scenario, parameters(), []
        self.week_zero = self.day(self.setting("ceasefireDate") or self.setting("asOf"))

    def named(self, *path):
        """What the scenario says at a path, or None."""
        node = self.scenario
        for key in path:
            if is_value(node) or key not in node:
                return None
            node = node[key]
        return node["value"] if isinstance(node, dict) and "value" in node else node

    def ids(self, *path):
        """The keys of a folder, in order."""
        return sorted(key for key in self.named(*path) or {} if key != "note")

    def setting(self, *path, pattern=None):
        """What holds at a path: the scenario's value, or the default."""
        found = self.named(*path)
        if found is None:
            found = default(self.table[pattern or ".".join(path)][0])
        return found

    def number(self, *path, pattern=None):
        """Writes an uncertain number, if the scenario or a default gives it."""
        value = self.setting(*path, pattern=pattern)
        if value is None:
            return
        _, least, most, _ = self.table[pattern or ".".join(path)]
        if isinstance(value, (int, float)):
            form = ["fixed", value]
        elif isinstance(value, str):
            form = ["other"]
        elif "bracket" in value:
            form = ["fixed", value.get("likely", sum(value["bracket"]) / 2)]
        elif "low" in value and "shape" not in value:
            form = ["triangular", value["low"], value["likely"], value["high"]]
        else:
            form = ["other"]
        self.line("number", ".".join(path), least, most, *form)

    def line(self, *words):
        self.lines.append(" ".join(f"{w:.17g}" if isinstance(w, float) else str(w) for w in words))

    @staticmethod
    def day(text):
        return datetime.date.fromisoformat(text)

    def week(self, value):
        if isinstance(value, str):
            return (self.day(value) - self.week_zero).days // 7
        return int(value)

    def scalars(self):
        """Every path without a star: numbers, and words for the rest."""
        for path, (text, _, _, allowed) in self.table.items():
            head = path.split(".")[0]
            if "*" in path or head in self.UNPLAYED:
                continue
            keys = path.split(".")
            numeric = re.search(r"number|share", allowed)
            if keys[:2] == ["given", "concession"]:
                continue
            if numeric:
                self.number(*keys)
            elif path == "mission.leads":
                self.line("leads", *(self.named(*keys) or []))
            else:
                self.line("word", path, str(self.setting(*keys)).lower())
        if self.named("given", "concession") is not None:
            self.line("word", "given.concession", "named")
        if self.ids("events"):
            self.line("word", "events", "named")

    def capabilities(self):
        for name in self.ids("capabilities"):
            def say(key):
                return self.setting("capabilities", name, key, pattern=f"capabilities.*.{key}")

            self.line(
                "capability", name, ["effect", "enabler", "command"].index(say("role")),
                int(say("inTheatre")), int(say("limitedBy") == "crews"),
            )
            for key in ("personsPerUnit", "heavyShare", "daysOfSupply", "shortageCost",
                        "combatWeight"):
                self.number("capabilities", name, key, pattern=f"capabilities.*.{key}")
            for key in ("needs", "replacedBy"):
                for other in self.ids("capabilities", name, key):
                    self.number("capabilities", name, key, other,
                                pattern=f"capabilities.*.{key}.*")

    def tasks(self):
        def order(name):
            return int(self.setting("tasks", name, "priority", pattern="tasks.*.priority")), name

        for name in sorted(self.ids("tasks"), key=order):
            def say(key):
                return self.setting("tasks", name, key, pattern=f"tasks.*.{key}")

            until = say("untilWeek")
            self.line(
                "task", name, int(say("priority")), ZONES.index(say("zone")), int(say("combat")),
                int(say("essential")), self.week(say("fromWeek")),
                9999 if until is None else self.week(until),
            )
            self.number("tasks", name, "floor", pattern="tasks.*.floor")
            for effect in self.ids("tasks", name, "needs"):
                self.number("tasks", name, "needs", effect, pattern="tasks.*.needs.*")

    def contributors(self):
        for name in self.ids("contributors"):
            def say(*keys):
                return self.setting("contributors", name, *keys,
                                    pattern="contributors.*." + ".".join(keys))

            self.line(
                "contributor", name, int(say("stance") == "refuses"), LEADS.index(say("canLead") or
                "none"), RULES.index(say("rulesCeiling")), int(say("rotationPolicy") == "surge"),
                int(say("tourWeeks")), int(say("recoveryWeeks")),
                int(say("parliament", "approvalNeeded")),
            )
            for key in ("insists", "chanceJoins", "decidesFromWeek", "support", "troopsAtMost",
                        "usableShare", "costPerSoldierYear", "noticeWeeks"):
                self.number("contributors", name, key, pattern=f"contributors.*.{key}")
            for folder, key in (("parliament", "delayWeeks"), ("parliament", "chanceApproves"),
                                ("releaseFlank", "share")):
                self.number("contributors", name, folder, key,
                            pattern=f"contributors.*.{folder}.{key}")
            for force in self.ids("contributors", name, "forces"):
                for key in ("owned", "deployableShare", "busyElsewhere", "flank",
                            "unitsPerUnitDeployed"):
                    self.number("contributors", name, "forces", force, key,
                                pattern=f"contributors.*.forces.*.{key}")
            self.line("under", *(say("servesUnder") or []))
            never = say("neverDoes") or []
            self.line("never", *[int(zone in never) for zone in ZONES], int("combat" in never))
            self.line("elections", *[self.week(day) for day in say("elections") or []])
            self.line("condition", *postfix(say("joinsIf")))
            if self.ids("contributors", name, "pledges"):
                self.line("word", f"contributors.{name}.pledges", "named")

    def extras(self):
        for part in PARTS:
            for name in self.ids("backstop", "adds", part):
                self.number("backstop", "adds", part, name, pattern=f"backstop.adds.{part}.*")
        for name in self.ids("mission", "reserveOutside"):
            self.number("mission", "reserveOutside", name, pattern="mission.reserveOutside.*")


FACTS = [
    (r"always", "always"), (r"ceasefire holds", "holds"),
    (r"ceasefire has held (\d+) weeks?", "held {}"), (r"backstop includes (.+)", "backstop {}"),
    (r"mandate is clear", "clear"), (r"mandate is (\S+)", "mandate {}"),
    (r"moscow accepts", "accepts"), (r"moscow acquiesces", "acquiesces"),
    (r"(\d+) others? (?:is|are) in", "others {}"), (r"(\d+) troops are firm", "troops {}"),
    (r"a lead nation is found", "lead"), (r"no combat task", "no-combat"),
    (r"week is at least (\d+)", "week {}"), (r"(\S+) is in", "member {}"),
]


def fact(text):
    """A fact as one or two words with a colon between."""
    for pattern, words in FACTS:
        found = re.fullmatch(pattern, text)
        if found:
            return words.format(*(g.replace(" ", "-") for g in found.groups())).replace(" ", ":")
    raise ValueError(text)


def postfix(text):
    """A condition with the signs behind what they join."""
    words = text.replace("(", " ( ").replace(")", " ) ").split()

    def either():
        result = both()
        while words and words[0] == "or":
            words.pop(0)
            result += both() + ["or"]
        return result

    def both():
        result = one()
        while words and words[0] == "and":
            words.pop(0)
            result += one() + ["and"]
        return result

    def one():
        if words[0] == "(":
            words.pop(0)
            result = either()
            words.pop(0)
            return result
        spoken = []
        while words and words[0] not in ("and", "or", ")"):
            spoken.append(words.pop(0))
        return [fact(" ".join(spoken))]

    return either()


def text(name, settings=()):
    """The plan of a scenario, with single values put by path."""
    scenario = resolved(name)
    for path, value in settings:
        put(scenario, path, value)
    writer = Writer(scenario)
    writer.capabilities()
    writer.tasks()
    writer.contributors()
    writer.scalars()
    writer.extras()
    return "\n".join(writer.lines) + "\n"
