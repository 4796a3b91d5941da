#!/usr/bin/env python3
"""Writes plain questions on entries by their own names, to be fitted with those that people ask: templates.py LIBRARY OUT

Only on entries whose ids fall into the part for training (or, with --tune, into that for tuning).
"""
import glob
import hashlib
import json
import re
import sys

import yaml

WHEN = ["{}是什么时候", "{}是哪一年", "{}啥时候的事", "{}哪年"]
BORN = ["{}是哪年出生的", "{}什么时候出生"]
DIED = ["{}什么时候去世的", "{}死于哪年"]
FROM = ["{}是哪里人", "{}老家在哪"]
WHERE = ["{}是在哪里召开的", "{}会址在哪", "{}在哪座城市开的"]
WHAT = ["{}是什么", "讲讲{}", "{}是怎么回事", "{}的简介"]
WHO = ["{}是谁", "说说{}", "{}的事迹", "{}有什么贡献"]
MEETING_WHEN = ["{}什么时候开的", "{}几时开的", "{}几几年开的"]


def part(identifier):
    place = int(hashlib.sha256(identifier.encode()).hexdigest(), 16) % 100
    return "test" if place < 25 else "tune" if place < 45 else "train"


def pick(forms, name):
    return forms[int(hashlib.sha256(name.encode()).hexdigest(), 16) % len(forms)].format(name)


def questions(entry, text):
    names = [entry["title"]] + (entry.get("aliases") or [])[:1]
    year = (entry.get("dates") or [""])[0][:4]
    places = entry.get("places") or []
    first = re.escape(re.split("[。]", text.strip())[0][:12])
    for number, name in enumerate(names):
        if entry["kind"] == "person":
            dates = (entry.get("dates") or ["/"])[0].split("/")
            if len(dates) == 2 and dates[0][:4] and dates[0][:4] + "年" in text:
                yield pick(BORN, name), dates[0][:4] + "年"
            if len(dates) == 2 and dates[1][:4] and dates[1][:4] + "年" in text:
                yield pick(DIED, name), dates[1][:4] + "年"
            if places and places[0] + "人" in text:
                yield pick(FROM, name), re.escape(places[0])
            yield pick(WHO, name), first
        else:
            if year and year + "年" in text:
                yield pick(MEETING_WHEN if entry["kind"] == "meeting" and number else WHEN, name), year + "年"
            if entry["kind"] == "meeting" and len(places) == 1 and places[0] in text:
                yield pick(WHERE, name), re.escape(places[0])
            yield pick(WHAT, name), first


def main():
    library, out = [one for one in sys.argv[1:] if not one.startswith("--")]
    wanted = "tune" if "--tune" in sys.argv else "train"
    with open(out, "w") as lines:
        for path in sorted(glob.glob(library + "/**/*.md", recursive=True)):
            if path.endswith("README.md"):
                continue
            _, front, text = open(path).read().split("---\n", 2)
            entry = yaml.load(front, Loader=yaml.BaseLoader)
            if part(entry["id"]) != wanted:
                continue
            for question, answer in questions(entry, text.split("\n## ")[0]):
                lines.write(json.dumps({"q": question, "any": [answer], "entry": entry["id"], "kind": "template",
                                        "style": "template"}, ensure_ascii=False) + "\n")


main()
