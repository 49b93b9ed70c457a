"""Learns to read handwritten digits: the pipeline of Digits.cs, its steps in plain Python (numpy where it is there).

    PYTHONPATH=python python3 samples/digits/digits.py               run it; run it again: every step comes from the cache
    PYTHONPATH=python python3 samples/digits/digits.py digits.yaml   compile it for a cluster instead
"""

import csv
import gzip
import json
import math
import os
import random
import sys
from typing import Dict, List, NamedTuple

from kubeflow_dotnet import Client, compiler, dsl
from kubeflow_dotnet.dsl import ClassificationMetrics, Dataset, Input, Metrics, Model, Output


def read(path):
    with open(path, newline="") as file:
        return [(int(row[0]), [float(pixel) for pixel in row[1:]]) for row in csv.reader(file)]


def write(path, rows):
    with open(path, "w", newline="") as file:
        csv.writer(file).writerows([label, *pixels] for label, pixels in rows)


def moved(pixels, right, down):
    """The image moved by half a pixel: each pixel is the mean of itself and the one it moves from."""
    def at(y, x):
        return pixels[y * 8 + x] if 0 <= x < 8 and 0 <= y < 8 else 0.0

    return [(at(y, x) + at(y - down, x - right)) / 2 for y in range(8) for x in range(8)]


def scaled(pixels, scaler):
    return [(pixel - mean) / deviation for pixel, mean, deviation in zip(pixels, scaler["mean"], scaler["deviation"])]


def nearest(examples, labels, image, count):
    """The label that most of the nearest examples have."""
    try:
        import numpy

        distances = ((examples - numpy.asarray(image)) ** 2).sum(axis=1)
        best = numpy.argsort(distances, kind="stable")[:count]
    except ImportError:
        distances = [math.dist(example, image) for example in examples]
        best = sorted(range(len(distances)), key=distances.__getitem__)[:count]
    votes = [labels[at] for at in best]
    return max(votes, key=votes.count)


def classifier(model):
    """The function that a trained model is."""
    scaler, kind = model["scaler"], model["kind"]
    if kind == "centroid":
        centres = {int(label): centre for label, centre in model["centres"].items()}
        return lambda pixels: min(centres, key=lambda label: math.dist(centres[label], scaled(pixels, scaler)))
    if kind == "bayes":
        def score(label, image):
            part = model["classes"][label]
            return part["log_share"] - sum(math.log(v) / 2 + (p - m) ** 2 / (2 * v) for p, m, v in zip(image, part["mean"], part["variance"]))

        return lambda pixels: int(max(model["classes"], key=lambda label: score(label, scaled(pixels, scaler))))
    examples, labels = model["examples"], model["labels"]
    try:
        import numpy

        examples = numpy.asarray(examples)
    except ImportError:
        pass
    return lambda pixels: nearest(examples, labels, scaled(pixels, scaler), model["neighbours"])


def accuracy_of(model, rows):
    predict = classifier(model)
    return sum(predict(pixels) == label for label, pixels in rows) / len(rows)


@dsl.component
def load(raw: Input[Dataset], images: Output[Dataset]):
    """Reads the images and writes them as one CSV file: the label, then 64 pixels."""
    with gzip.open(raw.path, "rt", newline="") as file:
        rows = [[float(value) for value in row] for row in csv.reader(file)]
    write(images.path, [(int(row[64]), row[:64]) for row in rows])
    images.metadata["images"] = len(rows)
    print(len(rows), "images of", len({row[64] for row in rows}), "digits")


@dsl.component
def split(images: Input[Dataset], validation_share: float, test_share: float, seed: int, train: Output[Dataset], validation: Output[Dataset], test: Output[Dataset]):
    """Holds images out, the same share of every digit: to choose by (validation) and to judge by (test)."""
    rows = read(images.path)
    random.Random(seed).shuffle(rows)
    total = {label: sum(1 for row in rows if row[0] == label) for label in {row[0] for row in rows}}
    seen: Dict[int, int] = {}
    parts: Dict[str, list] = {"train": [], "validation": [], "test": []}
    for row in rows:
        seen[row[0]] = seen.get(row[0], 0) + 1
        share = seen[row[0]] / total[row[0]]
        parts["test" if share <= test_share else "validation" if share <= test_share + validation_share else "train"].append(row)
    write(train.path, parts["train"])
    write(validation.path, parts["validation"])
    write(test.path, parts["test"])
    print({name: len(part) for name, part in parts.items()})


@dsl.component
def transform(train: Input[Dataset], augmented: Output[Dataset], scaler: Output[Model]):
    """Adds to the training images what a hand might have written as well, and learns how to scale the pixels; from the training images alone."""
    rows = read(train.path)
    more = [(label, moved(pixels, *move)) for label, pixels in rows for move in ((0, 0), (1, 0), (-1, 0), (0, 1), (0, -1))]
    write(augmented.path, more)
    columns = list(zip(*(pixels for _, pixels in rows)))
    mean = [sum(column) / len(column) for column in columns]
    deviation = [math.sqrt(sum((value - m) ** 2 for value in column) / len(column)) + 1.0 for column, m in zip(columns, mean)]
    with open(scaler.path, "w") as file:
        json.dump({"mean": mean, "deviation": deviation}, file)


@dsl.component
def train(train: Input[Dataset], validation: Input[Dataset], scaler: Input[Model], trainer: str, model: Output[Model], metrics: Output[Metrics]) -> float:
    """Trains one candidate, and measures it on the validation images."""
    with open(scaler.path) as file:
        scale = json.load(file)
    rows = [(label, scaled(pixels, scale)) for label, pixels in read(train.path)]
    by_label = {label: [pixels for other, pixels in rows if other == label] for label in sorted({row[0] for row in rows})}
    made = {"kind": trainer, "scaler": scale}
    if trainer == "centroid":
        made["centres"] = {label: [sum(column) / len(column) for column in zip(*images)] for label, images in by_label.items()}
    elif trainer == "bayes":
        made["classes"] = {}
        for label, images in by_label.items():
            columns = list(zip(*images))
            mean = [sum(column) / len(column) for column in columns]
            variance = [sum((v - m) ** 2 for v in column) / len(column) + 0.02 for column, m in zip(columns, mean)]
            made["classes"][str(label)] = {"mean": mean, "variance": variance, "log_share": math.log(len(images) / len(rows))}
    elif trainer in ("nearest", "neighbours"):
        # One image in five is as it was written; the moved ones make the others slow, and no better.
        kept = rows[::5]
        made.update(neighbours=1 if trainer == "nearest" else 3, examples=[pixels for _, pixels in kept], labels=[label for label, _ in kept])
    else:
        raise ValueError(f"There is no trainer '{trainer}': use centroid, bayes, nearest or neighbours.")
    with open(model.path, "w") as file:
        json.dump(made, file)
    reached = accuracy_of(json.loads(json.dumps(made)), read(validation.path))
    metrics.log_metric("validation accuracy", reached)
    model.metadata["trainer"] = trainer
    print(trainer, reached)
    return reached


@dsl.component
def choose(accuracies: List[float], models: Input[List[Model]], model: Output[Model]) -> str:
    """Takes the candidate that was best on the validation images."""
    best = max(range(len(accuracies)), key=accuracies.__getitem__)
    with open(models[best].path) as source, open(model.path, "w") as target:
        target.write(source.read())
    model.metadata.update(models[best].metadata)
    return str(models[best].metadata.get("trainer", best))


@dsl.component
def evaluate(model: Input[Model], test: Input[Dataset], metrics: Output[ClassificationMetrics]) -> float:
    """Judges the model on images that nothing has seen."""
    with open(model.path) as file:
        predict = classifier(json.load(file))
    rows = read(test.path)
    matrix = [[0] * 10 for _ in range(10)]
    for label, pixels in rows:
        matrix[label][predict(pixels)] += 1
    metrics.log_confusion_matrix([str(digit) for digit in range(10)], matrix)
    reached = sum(matrix[digit][digit] for digit in range(10)) / len(rows)
    print("test accuracy", reached)
    return reached


@dsl.component
def export(model: Input[Model], test: Input[Dataset], onnx: Output[Model]):
    """Writes the model out, and makes sure that what was written answers the same."""
    with open(model.path) as file:
        chosen = json.load(file)
    with open(onnx.path, "w") as file:
        json.dump(chosen, file)
    with open(onnx.path) as file:
        again = classifier(json.load(file))
    predict = classifier(chosen)
    rows = read(test.path)
    same = sum(predict(pixels) == again(pixels) for _, pixels in rows)
    onnx.metadata["checked"] = f"{same} of {len(rows)} answers equal"
    if same != len(rows):
        raise ValueError(f"The exported model answers {len(rows) - same} of {len(rows)} images in another way.")


@dsl.pipeline(name="digits")
def digits(
    data: str = "samples/data/digits.csv.gz", seed: int = 7, good_enough: float = 0.95, trainers: List[str] = ["centroid", "bayes", "nearest", "neighbours"]
) -> NamedTuple("Outputs", [("accuracy", float)]):
    """Reads handwritten digits.

    Args:
        data: Where the images are.
        seed: Decides which images are held out.
        good_enough: The test accuracy from which on the model is exported.
        trainers: The candidates.
    """
    raw = dsl.importer(artifact_uri=data, artifact_class=Dataset)
    images = load(raw=raw.output)
    parts = split(images=images.outputs["images"], validation_share=0.15, test_share=0.2, seed=seed)
    prepared = transform(train=parts.outputs["train"])
    with dsl.ParallelFor(trainers) as trainer:
        candidate = train(train=prepared.outputs["augmented"], validation=parts.outputs["validation"], scaler=prepared.outputs["scaler"], trainer=trainer)
    best = choose(accuracies=dsl.Collected(candidate.outputs["Output"]), models=dsl.Collected(candidate.outputs["model"]))
    judged = evaluate(model=best.outputs["model"], test=parts.outputs["test"])
    with dsl.If(judged.outputs["Output"] >= good_enough, name="good enough"):
        export(model=best.outputs["model"], test=parts.outputs["test"])
    return {"accuracy": judged.outputs["Output"]}


if __name__ == "__main__":
    if len(sys.argv) > 1:
        compiler.Compiler().compile(digits, sys.argv[1])
        print("Compiled to", sys.argv[1])
    else:
        here = os.path.dirname(os.path.abspath(__file__))
        with Client.local() as client:
            run = client.pipelines.start(digits, data=os.path.join(here, "..", "data", "digits.csv.gz"))
            run.wait()
            steps = [step for step in run.steps if step.kind in ("step", "importer")]
            if all(step.cached for step in steps):
                print(f"All {len(steps)} steps from cache.")
            print("accuracy:", run.outputs["accuracy"])
            print("Report:", run.report)
