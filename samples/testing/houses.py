"""What is tested: learns the prices of houses, and offers the model if it is good enough."""

from kubeflow_dotnet import dsl
from kubeflow_dotnet.dsl import Dataset, Input, Model, Output


@dsl.component
def load(address: str, houses: Output[Dataset]):
    """Fetches the houses: rooms and price, one a line."""
    import urllib.request

    urllib.request.urlretrieve(address, houses.path)


@dsl.component
def train(houses: Input[Dataset], rate: float, model: Output[Model]) -> float:
    """Learns a price for a room; says how much of the prices that explains."""
    rows = [tuple(map(float, line.split(","))) for line in open(houses.path)]
    price = 0.0
    for _ in range(100):
        price -= rate * sum((rooms * price - paid) * rooms for rooms, paid in rows) / len(rows)
    with open(model.path, "w") as file:
        file.write(str(price))
    mean = sum(paid for _, paid in rows) / len(rows)
    return 1 - sum((rooms * price - paid) ** 2 for rooms, paid in rows) / sum((paid - mean) ** 2 for _, paid in rows)


@dsl.component
def offer(model: Input[Model], region: str) -> str:
    """Puts the model where customers are."""
    raise NotImplementedError(f"There is no network to {region} here.")


@dsl.component
def warn(quality: float) -> str:
    """Tells the team."""
    return f"Only {quality:.2f}."


@dsl.pipeline
def houses(rate: float = 0.1) -> float:
    loaded = load(address="https://example.com/houses.csv")
    trained = train(houses=loaded.outputs["houses"], rate=rate)
    with dsl.If(trained.outputs["Output"] > 0.9):
        offer(model=trained.outputs["model"], region="eu").set_retry(3, backoff_duration="30s")
    with dsl.Else():
        warn(quality=trained.outputs["Output"])
    return trained.outputs["Output"]
