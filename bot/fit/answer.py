#!/usr/bin/env python3
"""Fits the weights by which the service chooses the sentence that answers, and says how likely it does.

usage: answer.py FIT_DATA MODEL [meaning | words]   (FIT_DATA as FitData writes it; MODEL is answer-model.json, of which
this part is replaced, or both)

Two steps, each for who compares meanings and for words alone. The choice: a conditional logistic regression over the
sentences that may answer; a quarter of the right entries lose the questions they carry, so that entries without any are
judged fairly. The confidence: a logistic regression of whether what is shown is right over what tells the best sentence
from the rest; the questions to be refused count WEIGHT times. Where meanings are compared, boosted trees over what that
says, all clues of the best sentence and those of the best one of another entry then say it better. Fitted on the part
"train", reported on "tune".
"""
import json
import random
import re
import sys

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

CLUES = """score coverage naming named own renumbered lacking cosine carries alike rest worth sentence-alike sentence-rest
sentence-asked sentence-cosine nearest said unsaid rarest by-words sentence-coverage year other-year untimely has-when has-where has-who
has-how-many has-why has-list lacks-when lacks-where lacks-who lacks-how-many lacks-why lacks-list""".split()
CERTAINTY = """bias top margin second naming named coverage own renumbered lacking cosine sentence-cosine sentence-asked
sentence-alike sentence-rest carries substance filled unfilled year other-year untimely sentence-coverage said unsaid
rarest by-words""".split()
# what the confidence looks at in pairs as well: one of these makes up for another, or is worth little without it
IN_PAIRS = "said sentence-rest sentence-asked sentence-cosine coverage".split()
PAIRS = [(one, other) for i, one in enumerate(IN_PAIRS) for other in IN_PAIRS[i:]]
# what can only speak for a sentence, or only against it, on whatever questions it is used
FOR = {"by-words", "score", "coverage", "naming", "named", "own", "cosine", "alike", "rest", "worth", "sentence-alike", "sentence-rest",
       "sentence-asked", "sentence-cosine", "nearest", "said", "sentence-coverage", "year", "filled", "margin", "top"} | {
           name for name in CLUES if name.startswith("has-")}
AGAINST = {"renumbered", "lacking", "unsaid", "rarest", "other-year", "untimely", "unfilled"} | {
    name for name in CLUES if name.startswith("lacks-")}
# never was, or is somebody else: too rare in the questions to be fitted, and never the answer
RENUMBERED = -6.0
# people name what they ask about seldom in full; who does means that, which the fit alone does not see
NAMED = 0.5
MOST = {"renumbered": RENUMBERED, "lacking": -2.0, "rarest": -0.15}
MEANING = {"cosine", "sentence-cosine", "sentence-asked"}
CARRIED = [CLUES.index(name) for name in
           ("carries", "alike", "rest", "sentence-alike", "sentence-rest", "sentence-asked", "nearest")]
MOST_MARGIN = 8.0
WITHOUT_QUESTIONS = 0.25
EVERY = 4
WEIGHT = 2.0
ALSO = 0.03
AT_A_GLANCE = 220
FEATURES = ["evidence", "top", "margin", "second", "substance"] + CLUES + ["other-" + name for name in CLUES]


class Asked:
    """A question with the sentences that may answer it."""

    def __init__(self, line, forget):
        self.line = line
        self.texts = [choice["text"] for choice in line["choices"]]
        self.entries = [choice["entry"] for choice in line["choices"]]
        self.clues = np.array([choice["clues"] for choice in line["choices"]])
        patterns = [re.compile(one) for one in line["any"]] if not line["refuse"] else []
        self.has = lambda text: any(pattern.search(text) for pattern in patterns)
        self.right = np.array([choice["meant"] and self.has(choice["text"]) for choice in line["choices"]])
        for entry in set(self.entries):
            meant = any(one["meant"] for one in line["choices"] if one["entry"] == entry)
            if forget.random() < (WITHOUT_QUESTIONS if meant else WITHOUT_QUESTIONS / 2):
                rows = [i for i, one in enumerate(self.entries) if one == entry]
                self.clues[np.ix_(rows, CARRIED)] = 0


class Never(random.Random):
    def random(self):
        return 1.0


def read(path, part, refuse, forget):
    lines = (json.loads(line) for line in open(path))
    wanted = [line for line in lines if line["part"] == part and line["refuse"] == refuse and line["choices"]]
    people = [line for line in wanted if line["style"] != "template"]
    plain = [line for line in wanted if line["style"] == "template"]
    return [Asked(line, forget) for line in people + (plain[::EVERY] if part == "train" else [])]


def signed(names, weights):
    """The weights with those of the wrong sign left out."""
    return np.array([max(0, value) if name in FOR else min(0, value) if name in AGAINST else value
                     for name, value in zip(names, weights)])


def adam(gradient, names, steps=220, rate=0.1):
    size = len(names)
    weights, mean, square = np.zeros(size), np.zeros(size), np.zeros(size)
    for step in range(1, steps + 1):
        slope = gradient(weights)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope * slope
        weights = signed(names, weights - rate * (mean / (1 - 0.9 ** step))
                         / (np.sqrt(square / (1 - 0.99 ** step)) + 1e-8))
    return weights


def fit_choice(asked, mask, penalty=2e-3):
    everything = np.vstack([one.clues for one in asked])
    scale = everything.std(0) + 1e-9
    useful = [(one.clues / scale * mask, one.right) for one in asked if one.right.any()]

    def gradient(weights):
        slope = penalty * weights
        for clues, right in useful:
            worth = clues @ weights
            share = np.exp(worth - worth.max())
            share /= share.sum()
            target = share * right
            slope = slope + clues.T @ (share - target / target.sum()) / len(useful)
        return slope

    whole = adam(gradient, CLUES) * mask / scale
    whole[CLUES.index("renumbered")] = RENUMBERED
    whole[CLUES.index("named")] = max(NAMED, whole[CLUES.index("named")])
    return whole


def best(asked, weights):
    """What is chosen: all by worth, the best's index, the next of its entry and of others (or none)."""
    worth = asked.clues @ weights
    order = np.argsort(-worth, kind="stable")
    first = order[0]
    same = [i for i in order[1:] if asked.entries[i] == asked.entries[first]]
    other = [i for i in order[1:] if asked.entries[i] != asked.entries[first]]
    return worth, first, same, other


def shown(asked, weights):
    worth, first, same, _ = best(asked, weights)
    text = asked.texts[first]
    if same and np.exp(worth[same[0]] - worth[first]) > ALSO and len(text) + len(asked.texts[same[0]]) <= AT_A_GLANCE:
        text += asked.texts[same[0]]
    return text


def certainty(asked, weights):
    worth, first, same, other = best(asked, weights)
    clues = dict(zip(CLUES, asked.clues[first]))
    values = {
        "bias": 1, "top": worth[first],
        "margin": min(MOST_MARGIN, worth[first] - worth[other[0]]) if other else MOST_MARGIN,
        "second": min(MOST_MARGIN, worth[first] - worth[same[0]]) if same else MOST_MARGIN,
        "substance": np.log1p(asked.line["substance"]),
        "filled": float(any(value > 0 for name, value in clues.items() if name.startswith("has-"))),
        "unfilled": float(any(value > 0 for name, value in clues.items() if name.startswith("lacks-"))),
    }
    return [values.get(name, clues.get(name)) for name in CERTAINTY]


def with_pairs(rows):
    column = lambda name: rows[:, CERTAINTY.index(name)]
    return np.hstack([rows] + [(column(one) * column(other))[:, None] for one, other in PAIRS])


def fit_confidence(rows, right, counts, mask, ridge=1e-3):
    """Newton's method, pairs only with all signs, for by words alone they take 特朗普 for 斯特朗; a weight of the wrong sign is left out, and the rest fitted again."""
    names = CERTAINTY + [None] * len(PAIRS)
    x = with_pairs(rows)
    fixed = np.array([MOST.get(name, 0.0) for name in names])
    pull = x @ fixed
    mean, scale = x.mean(0), x.std(0) + 1e-9
    mean[0], scale[0] = 0, 1
    scaled = (x - mean) / scale
    known = lambda name: mask[CERTAINTY.index(name)] > 0
    free = np.array([known(name) and not MOST.get(name) for name in CERTAINTY]
                    + [mask.all()] * len(PAIRS)) & (x.std(0) > 0)
    free[0] = True
    while True:
        z = scaled[:, free]
        weights = np.zeros(z.shape[1])
        penalty = np.full(len(weights), ridge * counts.sum())
        penalty[0] = 0
        for _ in range(40):
            p = 1 / (1 + np.exp(-z @ weights - pull))
            slope = z.T @ (counts * (right - p)) - penalty * weights
            curve = (z * (counts * p * (1 - p))[:, None]).T @ z + np.diag(penalty + 1e-9)
            weights += np.linalg.solve(curve, slope)
        whole = np.zeros(len(names))
        whole[free] = weights
        wrong = [i for i, name in enumerate(names) if name and name not in IN_PAIRS and free[i] and i
                 and ((name in FOR and whole[i] < 0) or (name in AGAINST and whole[i] > 0))]
        if not wrong:
            break
        free[wrong] = False
    whole = whole / scale + fixed
    whole[0] -= ((whole - fixed)[1:] * mean[1:]).sum()
    return whole


def features(asked, weights, evidence):
    """What the trees look at, in the order of FEATURES."""
    rows = []
    for one, said in zip(asked, evidence):
        _, first, _, other = best(one, weights)
        values = dict(zip(CERTAINTY, certainty(one, weights)))
        rows.append([said] + [values[name] for name in FEATURES[1:5]] + list(one.clues[first])
                    + (list(one.clues[other[0]]) if other else [0.0] * len(CLUES)))
    return np.array(rows)


def fit_trees(rows, right, counts):
    trees = HistGradientBoostingClassifier(max_depth=5, max_iter=300, learning_rate=0.04, l2_regularization=20,
                                           min_samples_leaf=25, early_stopping=False, random_state=1921)
    return trees.fit(rows, right, sample_weight=counts)


def written(trees):
    """As the service reads them: of each tree its nodes, [feature, threshold, left, right] or [what a leaf adds]."""
    nodes = lambda tree: [[round(float(node["value"]), 5)] if node["is_leaf"] else
                          [int(node["feature_idx"]), float(node["num_threshold"]), int(node["left"]), int(node["right"])]
                          for node in tree.nodes]
    return {"features": FEATURES, "base": round(float(trees._baseline_prediction.ravel()[0]), 5),
            "trees": [nodes(tree) for (tree,) in trees._predictors]}


def auroc(above, below):
    below = np.sort(below)
    return (np.searchsorted(below, above, "left") + np.searchsorted(below, above, "right")).sum() / 2 / len(above) / len(below)


def fit(path, without):
    forget = random.Random(1921)
    never = Never()
    mask = np.array([0.0 if name in without else 1.0 for name in CLUES])
    weights = fit_choice(read(path, "train", False, forget), mask)
    train, refused = read(path, "train", False, never), read(path, "train", True, never)
    rows = np.array([certainty(one, weights) for one in train + refused])
    right = np.array([one.has(shown(one, weights)) for one in train] + [False] * len(refused), float)
    counts = np.array([1.0] * len(train) + [WEIGHT] * len(refused))
    sure = fit_confidence(rows, right, counts, np.array([0.0 if name in without else 1.0 for name in CERTAINTY]))
    rounded = lambda names, values: {name: round(float(value), 4) for name, value in zip(names, values)}
    fitted = {"choice": rounded(CLUES, weights), "confidence": rounded(CERTAINTY, sure),
              "pairs": rounded([f"{one}*{other}" for one, other in PAIRS], sure[len(CERTAINTY):])}
    # the rounded weights, as the service has them
    weights = np.array(list(fitted["choice"].values()))
    sure = np.array(list(fitted["confidence"].values()) + list(fitted["pairs"].values()))
    evidence = lambda some: with_pairs(np.array([certainty(one, weights) for one in some])) @ sure
    tune = read(path, "tune", False, never), read(path, "tune", True, never)
    report(weights, lambda some: 1 / (1 + np.exp(-evidence(some))), *tune)
    if not without:
        trees = fit_trees(features(train + refused, weights, evidence(train + refused)), right, counts)
        print("with trees")
        report(weights, lambda some: trees.predict_proba(features(some, weights, evidence(some)))[:, 1], *tune)
        fitted["trees"] = written(trees)
    return fitted


def report(weights, likely, asked, refused):
    known, unknown = likely(asked), likely(refused)
    right = np.array([one.has(shown(one, weights)) for one in asked], float)
    near = np.array([one.line["kind"] == "near" for one in refused])
    print("shown right %.3f, two sentences %.2f, AUROC of right %.3f" % (
        right.mean(), np.mean([len(shown(one, weights)) > len(one.texts[best(one, weights)[1]]) for one in asked]),
        auroc(known[right > 0], np.concatenate([known[right == 0], unknown]))))
    for limit in np.arange(0.05, 0.75, 0.05):
        print("  %.2f: answered %.3f right %.3f of them %.3f; refused near %.3f other %.3f" % (
            limit, (known > limit).mean(), ((known > limit) * right).mean(),
            ((known > limit) * right).sum() / max(1, (known > limit).sum()), (unknown[near] <= limit).mean(),
            (unknown[~near] <= limit).mean()))
    for tenth in range(10):
        those = (known >= tenth / 10) & (known < (tenth + 1) / 10)
        if those.any():
            print("  confidence %.1f to %.1f: %d, right %.2f" % (tenth / 10, tenth / 10 + .1, those.sum(), right[those].mean()))


def main():
    data, model, *parts = sys.argv[1:]
    with open(model) as before:
        fitted = json.load(before)
    for name, without in (("meaning", set()), ("words", MEANING)):
        if not parts or name in parts:
            print(name)
            fitted[name] = fit(data, without)
    with open(model, "w") as out:
        # a line for each tree and each table of weights
        out.write(re.sub(r"(\[\[|\"trees\"|\"words\"|\"choice\"|\"confidence\"|\"pairs\")", r"\n \1", json.dumps(fitted)) + "\n")


main()
