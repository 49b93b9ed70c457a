"""Steps in Python, for a pipeline in C#. A decorator is not needed; kfp's is understood."""

from typing import List, NamedTuple

from kubeflow_dotnet.dsl import Dataset, Input, Metrics, Output

SEPARATORS = ".,;:!?"


def words_of(text: str) -> List[str]:
    return [word.strip(SEPARATORS).lower() for word in text.split() if word.strip(SEPARATORS)]


def count(texts: Input[Dataset], most: int, metrics: Output[Metrics]) -> NamedTuple("Outputs", [("words", List[str]), ("total", int)]):
    """Counts words."""
    counts = {}
    with open(texts.path) as file:
        for word in words_of(file.read()):
            counts[word] = counts.get(word, 0) + 1
    metrics.log_metric("different words", len(counts))
    best = sorted(counts, key=lambda word: (-counts[word], word))[:most]
    print("counted", sum(counts.values()), "words")
    return best, sum(counts.values())
