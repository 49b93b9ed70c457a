"""What each verb takes. Written by python -m kubeflow_dotnet._generated; do not edit."""

from __future__ import annotations

from typing import Any, Dict, List, Literal, TypedDict


class ClientClose(TypedDict, total=False):
    """Takes the verb ``client.close``."""

    client: int


class ClientLocal(TypedDict, total=False):
    """Takes the verb ``client.local``."""

    stateFolder: str
    maxParallelSteps: int
    dotNetSteps: Literal["inProcess", "childProcess"]
    stepAssemblies: List[str]
    environment: Dict[str, str]
    pythonInterpreter: str
    containerSteps: Literal["auto", "host", "docker", "podman"]
    secrets: Dict[str, Dict[str, str]]
    configMaps: Dict[str, Dict[str, str]]
    s3: Dict[str, Any]
    resumeInterrupted: bool
    gracePeriod: float


class ComponentsLoad(TypedDict, total=False):
    """Takes the verb ``components.load``."""

    text: str
    path: str
    url: str
    assembly: str
    method: str
    fileName: str
    headers: Dict[str, str]


class DocumentsLint(TypedDict, total=False):
    """Takes the verb ``documents.lint``."""

    text: str
    target: str
    fileName: str


class DocumentsLoad(TypedDict, total=False):
    """Takes the verb ``documents.load``."""

    text: str
    path: str
    fileName: str


class PipelinesCancel(TypedDict, total=False):
    """Takes the verb ``pipelines.cancel``."""

    client: int
    run: str


class PipelinesCompile(TypedDict, total=False):
    """Takes the verb ``pipelines.compile``."""

    pipeline: Any
    comment: str
    shareComponents: bool
    kubernetes: Dict[str, Any]


class PipelinesDebug(TypedDict, total=False):
    """Takes the verb ``pipelines.debug``."""

    client: int
    document: str
    path: str
    fileName: str
    arguments: Dict[str, Any]
    options: Dict[str, Any]
    functions: List[Dict[str, Any]]


class PipelinesGet(TypedDict, total=False):
    """Takes the verb ``pipelines.get``."""

    client: int
    run: str


class PipelinesList(TypedDict, total=False):
    """Takes the verb ``pipelines.list``."""

    client: int
    most: int


class PipelinesLogs(TypedDict, total=False):
    """Takes the verb ``pipelines.logs``."""

    task: str
    follow: bool
    client: int
    run: str


class PipelinesRetry(TypedDict, total=False):
    """Takes the verb ``pipelines.retry``."""

    client: int
    run: str


class PipelinesStart(TypedDict, total=False):
    """Takes the verb ``pipelines.start``."""

    client: int
    document: str
    path: str
    fileName: str
    arguments: Dict[str, Any]
    options: Dict[str, Any]


class PipelinesWait(TypedDict, total=False):
    """Takes the verb ``pipelines.wait``."""

    timeoutSeconds: float
    throwOnFailure: bool
    client: int
    run: str


class PipelinesWatch(TypedDict, total=False):
    """Takes the verb ``pipelines.watch``."""

    client: int
    run: str


class StepsAnswer(TypedDict, total=False):
    """Takes the verb ``steps.answer``."""

    call: int
    output: Dict[str, Any]


class StepsFail(TypedDict, total=False):
    """Takes the verb ``steps.fail``."""

    call: int
    message: str
    traceback: str


class StreamClose(TypedDict, total=False):
    """Takes the verb ``stream.close``."""

    stream: int


class StreamNext(TypedDict, total=False):
    """Takes the verb ``stream.next``."""

    stream: int
    most: int


class TestingCancel(TypedDict, total=False):
    """Takes the verb ``testing.cancel``."""

    test: int
    run: str


class TestingClose(TypedDict, total=False):
    """Takes the verb ``testing.close``."""

    test: int


class TestingOpen(TypedDict, total=False):
    """Takes the verb ``testing.open``."""

    pythonInterpreter: str
    environment: Dict[str, str]
    stepAssemblies: List[str]


class TestingStart(TypedDict, total=False):
    """Takes the verb ``testing.start``."""

    test: int
    document: str
    fileName: str
    arguments: Dict[str, Any]
    functions: List[Dict[str, Any]]


class TestingWaited(TypedDict, total=False):
    """Takes the verb ``testing.waited``."""

    test: int
