#!/usr/bin/env python3
"""Fits the weights by which the service tells a question that goes on from one that stands by itself.

usage: turns.py TURNS_DATA   (as TurnsData writes it; prints the weights of GoingOn, by meaning and by words alone)

A logistic regression; what goes on counts a quarter more, for in a conversation it is less rare than in the data. The share of
mistakes is told from five folds.
"""
import json
import math
import sys

import numpy as np

POINTERS = "SUBJECT PRONOUN PERSON PLACE DAY NEIGHBOUR LINK".split()
SIGNS = {"meaning": ["coverage", "naming", "cosine", "alone", "strangeness", "asks"], "words": ["coverage", "naming", "strangeness", "asks"]}
WEIGHT = 0.8
FOLDS = 5
RIDGE = 0.3


def row(line, signs):
    of = line["signs"]
    likely = min(max(of["continued"], 0.001), 0.999)
    return ([1, math.log(likely / (1 - likely))] + [float(of[name]) for name in signs] + [math.log(of["length"])]
            + [float(of["pointer"] == pointer) for pointer in POINTERS])


def fitted(x, y):
    weight = np.where(y == 1, 1.0, WEIGHT)
    w = np.zeros(x.shape[1])
    ridge = np.full(len(w), RIDGE)
    ridge[0] = 1e-6
    for _ in range(100):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (weight * (y - p)) - ridge * w
        hessian = (x * (weight * p * (1 - p))[:, None]).T @ x + np.diag(ridge)
        w += np.linalg.solve(hessian, gradient)
    return w


def main():
    lines = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
    lines = [line for line in lines if line["signs"]["length"] > 0]
    y = np.array([float(line["goesOn"]) for line in lines])
    fold = np.random.RandomState(1).permutation(len(y)) % FOLDS
    for way, signs in SIGNS.items():
        x = np.array([row(line, signs) for line in lines])
        missed = wrongly = 0
        for one in range(FOLDS):
            p = x[fold == one] @ fitted(x[fold != one], y[fold != one]) > 0
            missed += int((~p & (y[fold == one] == 1)).sum())
            wrongly += int((p & (y[fold == one] == 0)).sum())
        names = ["bias", "continued"] + signs + ["length"] + [pointer.lower() for pointer in POINTERS]
        print(way, dict(zip(names, [round(float(v), 2) for v in fitted(x, y)])))
        print(f"  of {int(y.sum())} that go on {missed} missed, of {int((1 - y).sum())} others {wrongly} taken for such")


if __name__ == "__main__":
    main()
