"""One pipeline, two languages: a C# step of a team's assembly writes a text, a Python step counts its words.

    dotnet build samples/two_languages/team_steps
    PYTHONPATH=python python3 samples/two_languages/two_languages.py
"""

import os

from kubeflow_dotnet import Client, components, dsl
from kubeflow_dotnet.dsl import Dataset, Input

HERE = os.path.dirname(os.path.abspath(__file__))
repeat = components.load_component_from_assembly(os.path.join(HERE, "team_steps", "bin", "Debug", "net10.0", "Team.Steps.dll"), "Repeat")


@dsl.component
def count(texts: Input[Dataset]) -> int:
    with open(texts.path) as file:
        return len(file.read().split())


@dsl.pipeline
def two_languages(times: int = 3) -> int:
    written = repeat(content="the wind and the sun", times=times)
    return count(texts=written.outputs["text"]).output


if __name__ == "__main__":
    with Client.local() as client:
        print("words:", client.pipelines.start(two_languages).wait().outputs["Output"])
