#!/usr/bin/env python3
"""Fits the two maps by which a question comes near the sentence that answers it: towers.py DATA TOWERS

DATA is what TowersData writes; TOWERS is towers.f16, which is replaced: the two dimensions, then the map of questions and
that of statements, row by row, as big-endian numbers of 16 bits. Both begin as the first 256 principal components; then
every carried question is drawn to its sentence and away from those of a thousand others (softmax over cosines, in both
directions), by Adam, in twelve rounds. A tenth of the questions is left out and told of at the end.
"""
import struct
import sys

import numpy as np

FROM, TO = 512, 256
ROUNDS, BATCH, RATE, TEMPERATURE = 12, 1024, 0.001, 0.05


def read(path):
    raw = open(path, "rb").read()
    sentences, questions = struct.unpack_from(">ii", raw)
    told = np.frombuffer(raw, ">f4", sentences * FROM, 8).reshape(-1, FROM).astype("f4")
    rows = np.frombuffer(raw, [("answer", ">i4"), ("vector", ">f4", FROM)], questions, 8 + told.size * 4)
    asked = rows["vector"].astype("f4")
    unit = lambda some: some / np.linalg.norm(some, axis=1, keepdims=True)
    return unit(told), unit(asked), rows["answer"].astype(int)


def softmax(scores):
    scores = np.exp(scores - scores.max(1, keepdims=True))
    return scores / scores.sum(1, keepdims=True)


def fit(told, asked, answers, random):
    everything = np.vstack([told, asked])
    sample = everything[random.permutation(len(everything))[:8000]]
    start = np.linalg.svd(sample - everything.mean(0), full_matrices=False)[2][:TO].T.astype("f4")
    maps = [start.copy(), start.copy()]
    mean, square = [np.zeros_like(start)] * 2, [np.zeros_like(start)] * 2
    steps, step = ROUNDS * (len(asked) // BATCH), 0
    for _ in range(ROUNDS):
        order = random.permutation(len(asked))
        for begin in range(0, len(order) - BATCH + 1, BATCH):
            step += 1
            rate = RATE * min(1, step / 20) * (1 - step / steps)
            for side, slope in enumerate(slopes(maps, asked[order[begin:begin + BATCH]], answers[order[begin:begin + BATCH]], told)):
                mean[side] = 0.9 * mean[side] + 0.1 * slope
                square[side] = 0.999 * square[side] + 0.001 * slope ** 2
                maps[side] = maps[side] - rate * (mean[side] / (1 - 0.9 ** step)) / (
                    np.sqrt(square[side] / (1 - 0.999 ** step)) + 1e-8)
    return maps


def slopes(maps, questions, answers, told):
    statements = told[answers]
    first, second = questions @ maps[0], statements @ maps[1]
    lengths = np.linalg.norm(first, axis=1, keepdims=True), np.linalg.norm(second, axis=1, keepdims=True)
    first, second = first / lengths[0], second / lengths[1]
    same = answers[:, None] == answers[None, :]
    wanted = same / same.sum(1, keepdims=True)
    scores = first @ second.T / TEMPERATURE
    error = (softmax(scores) - wanted + 0.5 * (softmax(scores.T) - wanted).T) / len(answers) / TEMPERATURE
    down = error @ second, error.T @ first
    flat = lambda slope, unit, length: (slope - unit * (slope * unit).sum(1, keepdims=True)) / length
    return questions.T @ flat(down[0], first, lengths[0]), statements.T @ flat(down[1], second, lengths[1])


def report(name, maps, told, asked, answers):
    unit = lambda some: some / np.linalg.norm(some, axis=1, keepdims=True)
    scores = unit(asked @ maps[0]) @ unit(told @ maps[1]).T
    ranks = (scores > scores[np.arange(len(answers)), answers][:, None]).sum(1)
    print("%s: the sentence that answers is first for %.3f, among three for %.3f, among twenty for %.3f" % (
        name, (ranks == 0).mean(), (ranks < 3).mean(), (ranks < 20).mean()))


def main():
    told, asked, answers = read(sys.argv[1])
    random = np.random.RandomState(1921)
    order = random.permutation(len(asked))
    kept, held = order[len(order) // 10:], order[:len(order) // 10]
    report("without", [np.eye(FROM, dtype="f4")] * 2, told, asked[held], answers[held])
    report("fitted to nine tenths", fit(told, asked[kept], answers[kept], random), told, asked[held], answers[held])
    with open(sys.argv[2], "wb") as out:
        out.write(struct.pack(">ii", FROM, TO))
        for one in fit(told, asked, answers, random):
            out.write(one.astype(">f2").tobytes())


main()
