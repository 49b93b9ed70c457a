"""The typed C# API. Written by python -m kubeflow_dotnet._generated; do not edit."""

from typing import Any as _Any, Iterable as _Iterable

class AcceleratorConfig:
    """An accelerator. The first two are the old form of the others."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Count(self) -> str:
        """How many; an int64, so JSON text."""
    @property
    def ResourceCount(self) -> str:
        """How many."""
    @property
    def ResourceType(self) -> str:
        """Its resource name."""
    @property
    def Type(self) -> str:
        """Its resource name, such as ``nvidia.com/gpu``."""

class ArgumentText:
    """Reads texts of command lines and configuration as values of a declared type, the same under every culture."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @staticmethod
    def Read(*args: _Any, **kwargs: _Any) -> _Any:
        """The value; null if the text is none of that type."""

class Artifact:
    """A file or folder that a step reads or writes, with its metadata. Derive from it for types of your own."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def CustomPath(self) -> str:
        """The path that was set in place of the one that follows from ``Uri``."""
    @property
    def Metadata(self) -> _Any:
        """Facts about the artifact that travel with it: strings, numbers, booleans, lists and objects."""
    @property
    def Name(self) -> str:
        """The artifact's name; for an output, the name of the output."""
    @property
    def Path(self) -> str:
        """Where a step reads or writes it: the local path of ``Uri`` unless set."""
    @property
    def Uri(self) -> str:
        """Where the artifact is kept, such as ``s3://bucket/key`` or a local path."""

class ArtifactInput(InputDefinition):
    """An input artifact."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def IsList(self) -> bool:
        """Whether it is a list of artifacts."""
    @property
    def Type(self) -> ArtifactType:
        """Its type."""

class ArtifactItemsSpec:
    """The artifacts a loop runs over."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def InputArtifact(self) -> str:
        """The task's input that holds them."""

class ArtifactIteratorSpec:
    """A loop over artifacts."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ItemInput(self) -> str:
        """The component's input that gets one item."""
    @property
    def Items(self) -> ArtifactItemsSpec:
        """What it runs over."""

class ArtifactOutput(OutputDefinition):
    """An output artifact."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def IsList(self) -> bool:
        """Whether it is a list of artifacts; only pipelines have such outputs."""
    @property
    def Type(self) -> ArtifactType:
        """Its type."""

class ArtifactPath:
    """KFP's rule from an artifact's address to its path inside a step's container."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @staticmethod
    def OfUri(*args: _Any, **kwargs: _Any) -> str:
        """The local path of an address; an address without a scheme is its own path."""

class ArtifactSelectorSpec:
    """An output artifact of a task in the graph."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def OutputArtifactKey(self) -> str:
        """Its output."""
    @property
    def ProducerSubtask(self) -> str:
        """The task."""

class ArtifactSource:
    """Where an artifact of a run comes from; opaque."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...

class ArtifactType:
    """The schema of an artifact: title and version."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Any(self) -> ArtifactType:
        """The type that every artifact fits."""
    @property
    def SchemaTitle(self) -> str:
        """The title, such as ``system.Dataset``."""
    @property
    def SchemaVersion(self) -> str:
        """The version, such as ``0.0.1``."""
    def Fits(self, *args: _Any, **kwargs: _Any) -> bool:
        """Whether an artifact of this type may be given where ``wanted`` is asked for: one of them is ``system.Artifact``, or title and major version are equal."""
    @staticmethod
    def Of(*args: _Any, **kwargs: _Any) -> ArtifactType:
        """The schema of an artifact class."""

class ArtifactTypeAttribute:
    """The schema of an artifact class, as it stands in the pipeline document."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def SchemaTitle(self) -> str:
        """The schema's title."""
    @property
    def SchemaVersion(self) -> str:
        """The schema's version."""

class ArtifactTypeSchema:
    """An artifact's type: one of the three fields."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def InstanceSchema(self) -> str:
        """The schema itself, as text."""
    @property
    def SchemaTitle(self) -> str:
        """The type's title, such as ``system.Dataset``."""
    @property
    def SchemaUri(self) -> str:
        """An address of the schema; KFP's servers refuse it."""
    @property
    def SchemaVersion(self) -> str:
        """The type's version."""

class BooleanOperators:
    """Boolean values joined as they are: ``a & !b`` for ``a == true & !(b == true)``."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @staticmethod
    def op_BitwiseAnd(*args: _Any, **kwargs: _Any) -> Condition:
        """op_BitwiseAnd."""
    @staticmethod
    def op_BitwiseOr(*args: _Any, **kwargs: _Any) -> Condition:
        """op_BitwiseOr."""
    @staticmethod
    def op_LogicalNot(*args: _Any, **kwargs: _Any) -> Condition:
        """op_LogicalNot."""

class Branches:
    """The branches of an If; the first whose condition holds runs."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    def Else(self, *args: _Any, **kwargs: _Any) -> None:
        """Adds tasks that run when no condition held."""
    def ElseIf(self, *args: _Any, **kwargs: _Any) -> Branches:
        """Adds tasks that run when no earlier condition held and this one does."""

class CachingOptions:
    """Whether earlier results may be used again."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def CacheKey(self) -> str:
        """A key of the user's own in place of the computed one."""
    @property
    def EnableCache(self) -> bool:
        """True to use them."""

class ChangeType:
    """What happened to an object."""

    Added: _Any
    Modified: _Any
    Deleted: _Any

class ClassificationMetrics(Artifact):
    """How a classifier does: a ROC curve and a confusion matrix, in KFP's form."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    def LogConfusionMatrix(self, *args: _Any, **kwargs: _Any) -> None:
        """Records the confusion matrix."""
    def LogRocDataPoint(self, *args: _Any, **kwargs: _Any) -> None:
        """Adds one point of the ROC curve."""

class ClusterChange:
    """A change of an object."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Object(self) -> _Any:
        """The object after it; its last state if it is gone."""
    @property
    def Type(self) -> ChangeType:
        """What happened."""

class ClusterException(KubeflowException):
    """A cluster's refusal: Kubernetes' ``Status`` as an exception."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Causes(self) -> _Iterable[FieldCause]:
        """Every field that is wrong; empty if it is not about fields."""
    @property
    def Reason(self) -> str:
        """Kubernetes' word for it, such as ``NotFound``, ``AlreadyExists``, ``Conflict``, ``Invalid``."""
    @property
    def StatusCode(self) -> int:
        """The HTTP status, such as 404; 0 if the cluster could not be reached."""

class CompileOptions:
    """How a pipeline is compiled."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Sharing(self) -> ComponentSharing:
        """Whether equal components and executors are written once. Default: ``Auto``."""

class Component:
    """A component: an interface and what runs behind it. Immutable; made once, used in any number of pipelines."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Description(self) -> str:
        """What it does."""
    @property
    def Implementation(self) -> ComponentImplementation:
        """What runs behind the interface."""
    @property
    def Inputs(self) -> _Iterable[InputDefinition]:
        """Its inputs, in the order they were declared."""
    @property
    def Location(self) -> SourceLocation:
        """Where it was defined."""
    @property
    def Name(self) -> str:
        """Its name, as the user wrote it."""
    @property
    def Outputs(self) -> _Iterable[OutputDefinition]:
        """Its outputs, in the order they were declared."""
    @staticmethod
    def Container(*args: _Any, **kwargs: _Any) -> ContainerComponentBuilder:
        """Starts a component that runs a container's command."""
    @staticmethod
    def Load(*args: _Any, **kwargs: _Any) -> Component:
        """Reads a component file: KFP's v1 form, or a compiled component or pipeline."""
    @staticmethod
    def LoadAsync(*args: _Any, **kwargs: _Any) -> _Any:
        """Reads a component file from an address."""
    @staticmethod
    def Notebook(*args: _Any, **kwargs: _Any) -> NotebookComponentBuilder:
        """Starts a component that runs a notebook."""
    @staticmethod
    def Parse(*args: _Any, **kwargs: _Any) -> Component:
        """Reads a component file's text."""

class ComponentAttribute:
    """Makes a static method a pipeline component: inside a pipeline it becomes a typed task, at run time the method itself is called. Parameters of the method are the component's inputs (``Output`` parameters its output artifacts); the return value is the output ``Output``, and a named tuple gives one output for each element."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Description(self) -> str:
        """What the component does, in one sentence, for the pipeline's readers. Default: the summary of the method's XML documentation."""
    @property
    def Image(self) -> str:
        """The container image that holds the assembly when the step runs on a cluster. Default: ``ComponentImageAttribute`` of the assembly, else the image that ``dotnet publish -t:PublishContainer`` makes of the project."""
    @property
    def Name(self) -> str:
        """The component's name in the pipeline document. Default: the method's name in lower case with dashes between its words."""

class ComponentBuilder:
    """Declares a component's interface."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    def Description(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Says what the component does."""
    def Input(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Declares a parameter that must be given."""
    def InputArtifact(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Declares an input artifact."""
    def OptionalInput(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Declares a parameter that may be left out."""
    def Output(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Declares an output parameter."""
    def OutputArtifact(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Declares an output artifact."""

class ComponentImageAttribute:
    """The container image of every component in this assembly that names none itself."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Image(self) -> str:
        """The image reference."""

class ComponentImplementation:
    """What runs behind a component's interface."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...

class ComponentInputsSpec:
    """Declared inputs."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Artifacts(self) -> _Any:
        """Artifacts by name."""
    @property
    def Parameters(self) -> _Any:
        """Parameters by name."""

class ComponentOutputsSpec:
    """Declared outputs."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Artifacts(self) -> _Any:
        """Artifacts by name."""
    @property
    def Parameters(self) -> _Any:
        """Parameters by name."""

class ComponentRef:
    """A component by name."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Name(self) -> str:
        """The component's name in the document."""

class ComponentSharing:
    """Whether equal components and executors are written once."""

    Auto: _Any
    Always: _Any
    Never: _Any

class ComponentSpec:
    """A component: its interface, and either an executor or a DAG."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Dag(self) -> DagSpec:
        """The tasks, if the component is a graph."""
    @property
    def ExecutorLabel(self) -> str:
        """The executor, if the component is a step."""
    @property
    def InputDefinitions(self) -> ComponentInputsSpec:
        """Declared inputs."""
    @property
    def OutputDefinitions(self) -> ComponentOutputsSpec:
        """Declared outputs."""
    @property
    def SinglePlatformSpecs(self) -> _Iterable[SinglePlatformSpec]:
        """Settings of one platform each; not used by KFP's open-source servers."""
    @property
    def TaskConfigPassthroughs(self) -> _Iterable[TaskConfigPassthrough]:
        """Task settings that are handed to the step."""

class Condition:
    """A condition that is decided when the pipeline runs: comparisons of values, joined with ``&``, ``|`` and ``!``."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...

class ContainerComponentBuilder(ComponentBuilder):
    """Makes a component that runs a container's command."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    def Args(self, *args: _Any, **kwargs: _Any) -> ContainerComponentBuilder:
        """Appends to the arguments. Strings may hold placeholders, see ``Placeholder``."""
    def Build(self, *args: _Any, **kwargs: _Any) -> Component:
        """Makes the component."""
    def Command(self, *args: _Any, **kwargs: _Any) -> ContainerComponentBuilder:
        """Appends to the command. Strings may hold placeholders, see ``Placeholder``."""
    def Image(self, *args: _Any, **kwargs: _Any) -> ContainerComponentBuilder:
        """Sets the image."""
    def PassThrough(self, *args: _Any, **kwargs: _Any) -> ContainerComponentBuilder:
        """Takes over a part of the settings of the component's tasks, so that the step can hand it to what it starts: see ``Int32)``. Tasks may then set nothing that is not taken over. KFP does so from 2.15 on."""
    def TaskConfigInput(self, *args: _Any, **kwargs: _Any) -> ContainerComponentBuilder:
        """Declares the input by which the step gets the settings that it takes over, as an object; the engine fills it in."""

class ContainerImplementation(ComponentImplementation):
    """A container's command."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Args(self) -> _Iterable[str]:
        """The arguments, with placeholders."""
    @property
    def Command(self) -> _Iterable[str]:
        """The command, with placeholders; empty for the image's own."""
    @property
    def Image(self) -> str:
        """The image."""

class ContainerSpec:
    """A container."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Args(self) -> _Iterable[str]:
        """The arguments, with placeholders."""
    @property
    def Command(self) -> _Iterable[str]:
        """The command, with placeholders."""
    @property
    def Env(self) -> _Iterable[EnvVar]:
        """Environment variables."""
    @property
    def Image(self) -> str:
        """The image."""
    @property
    def Lifecycle(self) -> Lifecycle:
        """A check before the cache is asked."""
    @property
    def Resources(self) -> ResourceSpec:
        """What the container may use."""

class DagOutputArtifactSpec:
    """The sources of one output artifact: the first that was made."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ArtifactSelectors(self) -> _Iterable[ArtifactSelectorSpec]:
        """The sources."""

class DagOutputParameterSpec:
    """The source of one output parameter: one of the two fields."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ValueFromOneof(self) -> ParameterSelectorsSpec:
        """Several sources: the first that was made."""
    @property
    def ValueFromParameter(self) -> ParameterSelectorSpec:
        """A single source."""

class DagOutputsSpec:
    """Where a graph's outputs come from."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Artifacts(self) -> _Any:
        """Artifacts by output name."""
    @property
    def Parameters(self) -> _Any:
        """Parameters by output name."""

class DagSpec:
    """The tasks of a graph, and what it gives outward."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Outputs(self) -> DagOutputsSpec:
        """Where the graph's outputs come from."""
    @property
    def Tasks(self) -> _Any:
        """Tasks by name."""

class Dataset(Artifact):
    """Data to learn from or to judge by."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...

class DeleteOptions:
    """How an object is deleted."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def DryRun(self) -> bool:
        """Whether everything is checked and nothing is deleted."""
    @property
    def GracePeriod(self) -> _Any:
        """Time for its processes to end; null for the object's own."""
    @property
    def Propagation(self) -> Propagation:
        """What becomes of the objects that it owns. Default: ``Background``."""
    @property
    def ResourceVersion(self) -> str:
        """Only this state of the object is deleted."""
    @property
    def Uid(self) -> str:
        """Only this very object is deleted, not a later one of its name."""

class DeploymentSpec:
    """How the steps run."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Executors(self) -> _Any:
        """Executors by label."""

class DotNetStepMode:
    """Where C# steps run."""

    InProcess: _Any
    ChildProcess: _Any

class EnvVar:
    """An environment variable."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Name(self) -> str:
        """Its name."""
    @property
    def Value(self) -> str:
        """Its value."""

class ExecHook:
    """A command."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Args(self) -> _Iterable[str]:
        """Its arguments."""
    @property
    def Command(self) -> _Iterable[str]:
        """The command."""

class ExecutorSpec:
    """How a step runs: one of the four fields."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Container(self) -> ContainerSpec:
        """A container."""
    @property
    def CustomJob(self) -> _Any:
        """A job of Google's cloud; no open-source server runs it."""
    @property
    def Importer(self) -> ImporterSpec:
        """An artifact that exists already."""
    @property
    def Resolver(self) -> _Any:
        """A query for artifacts; no open-source server runs it."""

class ExitHandler:
    """An exit handler of a pipeline; other tasks can run after it."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...

class Fault:
    """One mistake: the rule it breaks, one sentence, the place, and what to do."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Hint(self) -> str:
        """The next step."""
    @property
    def Location(self) -> SourceLocation:
        """The place in the user's file."""
    @property
    def Message(self) -> str:
        """One sentence that names what is wrong."""
    @property
    def Rule(self) -> Rule:
        """The rule."""

class FieldCause:
    """A field that is wrong."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Field(self) -> str:
        """Its path, such as ``spec.trainer.numNodes``."""
    @property
    def Message(self) -> str:
        """What is wrong with it."""
    @property
    def Reason(self) -> str:
        """Kubernetes' word, such as ``FieldValueInvalid``."""

class FieldValidation:
    """What happens with fields that a kind does not have."""

    Strict: _Any
    Warn: _Any
    Ignore: _Any

class Html(Artifact):
    """A page to show, as HTML."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...

class IArtifactListValue:
    """A list of artifacts that a run will make."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Source(self) -> ArtifactSource:
        """What the compiler knows of it."""

class IArtifactValue:
    """An artifact that a run will make: an output of a task, an imported artifact, or an input of the pipeline."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Source(self) -> ArtifactSource:
        """What the compiler knows of it."""

class ICluster:
    """A Kubernetes API, real or local: objects as JSON documents. The clients of every kind are written once above it. Documents that are handed out are the caller's own copies; documents that are handed in are not kept."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Namespace(self) -> str:
        """The namespace of objects that name none."""
    def ApplyAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Server-side apply: creates the object or changes the fields that the document names."""
    def CreateAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Creates an object; ``metadata.generateName`` is honoured."""
    def DeleteAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Deletes an object; it may live on until its finalizers are done."""
    def GetAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """One object."""
    def ListAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """The objects of a kind, fetched page by page, as of one moment."""
    def LogsAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """What a pod printed, line by line."""
    def PatchAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Changes parts of an object."""
    def ReplaceAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Puts a whole object in the place of the one stored; a stale ``metadata.resourceVersion`` is a conflict."""
    def WatchAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """What is there (as ``Added``), then every change once and in order, across broken connections and compaction. Ends only by the token or by an error that trying again cannot mend."""

class IPipelineEngine:
    """Runs compiled pipelines. The compiled document is the one form every engine takes."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    def CancelAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Asks a run to stop, and waits until it has."""
    def GetAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """A run as it stands."""
    def ListAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """All runs, newest first; their tasks are left out."""
    def LogsAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """What a task printed, line by line."""
    def RetryAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Runs what failed or never ran again, in the same run; what succeeded is kept."""
    def StartAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Starts a run."""
    def WatchAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """The changes of a run from now on; first its present state and every task's; ends when the run does."""

class ImporterImplementation(ComponentImplementation):
    """An artifact that exists already."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def DownloadToWorkspace(self) -> bool:
        """Whether its files are copied into the pipeline's workspace."""
    @property
    def Metadata(self) -> _Any:
        """Its metadata; ``Undefined`` for none."""
    @property
    def Reimport(self) -> bool:
        """Whether it is recorded anew each time."""
    @property
    def Type(self) -> ArtifactType:
        """Its type."""
    @property
    def Uri(self) -> str:
        """Where it is; null when it is given by the input ``uri``."""

class ImporterSpec:
    """An artifact that exists already."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ArtifactUri(self) -> ValueOrRuntimeParameter:
        """Where it is."""
    @property
    def CustomProperties(self) -> _Any:
        """Deprecated twin of ``Metadata``."""
    @property
    def DownloadToWorkspace(self) -> bool:
        """Whether it is copied into the run's workspace."""
    @property
    def Metadata(self) -> _Any:
        """Its metadata; values may hold placeholders."""
    @property
    def Properties(self) -> _Any:
        """Deprecated twin of ``Metadata``."""
    @property
    def Reimport(self) -> bool:
        """Whether it is recorded anew each time."""
    @property
    def TypeSchema(self) -> ArtifactTypeSchema:
        """Its type."""

class ImporterTask(PipelineTask):
    """A task that brings in an artifact that exists already; it stands for the artifact itself."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...

class InitContainerSettings:
    """A container that runs before a step's own."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Args(self) -> _Iterable[str]:
        """The words after the command."""
    @property
    def Command(self) -> _Iterable[str]:
        """Its command; empty for the image's own."""
    @property
    def Environment(self) -> _Any:
        """Its environment variables."""
    @property
    def Image(self) -> str:
        """Its image."""
    @property
    def Name(self) -> str:
        """Its name, unique in the task."""
    @property
    def ResourceLimits(self) -> _Any:
        """What it may use."""
    @property
    def ResourceRequests(self) -> _Any:
        """What it asks for, such as ``cpu``."""
    @property
    def RestartPolicy(self) -> str:
        """``Always`` makes it a sidecar; null for a container that ends."""
    @property
    def VolumeMounts(self) -> _Any:
        """The folder for each volume by name."""

class Input:
    """An artifact that a step reads."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Artifact(self) -> _Any:
        """The artifact itself."""
    @property
    def Metadata(self) -> _Any:
        """What its maker recorded about it."""
    @property
    def Path(self) -> str:
        """The local path to read from."""
    @property
    def Uri(self) -> str:
        """Where the artifact is kept."""

class InputArtifactSpec:
    """An input artifact."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ArtifactType(self) -> ArtifactTypeSchema:
        """Its type."""
    @property
    def Description(self) -> str:
        """What it is."""
    @property
    def IsArtifactList(self) -> bool:
        """Whether it is a list of artifacts."""
    @property
    def IsOptional(self) -> bool:
        """Whether it may be absent."""

class InputDefinition:
    """An input of a component or a pipeline."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Description(self) -> str:
        """What it is."""
    @property
    def IsOptional(self) -> bool:
        """Whether it may be left out."""
    @property
    def Name(self) -> str:
        """Its name in the document."""

class InputParameterSpec:
    """An input parameter."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def DefaultValue(self) -> _Any:
        """Its default; ``Undefined`` if there is none."""
    @property
    def Description(self) -> str:
        """What it is."""
    @property
    def IsOptional(self) -> bool:
        """Whether it may be absent."""
    @property
    def Literals(self) -> _Iterable[_Any]:
        """The values that are allowed; null for any."""
    @property
    def ParameterType(self) -> str:
        """Its type, such as NUMBER_DOUBLE."""
    @property
    def Type(self) -> str:
        """The parameter's old type field (INT, DOUBLE, STRING); superseded by ``ParameterType``."""

class IteratorPolicy:
    """How a loop runs."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ParallelismLimit(self) -> int:
        """Iterations at the same time; 0 or absent for no limit."""

class KubeflowClient:
    """The front door: pipelines (and, as they come, the other areas) on this machine or on a cluster."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Pipelines(self) -> PipelineClient:
        """Pipeline runs."""
    def DisposeAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Cancels what is under way on this machine, and lets go of the state folder."""
    @staticmethod
    def Local(*args: _Any, **kwargs: _Any) -> KubeflowClient:
        """Works on this machine, with nothing installed but .NET."""

class KubeflowException:
    """The root of what this SDK throws."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Code(self) -> str:
        """A stable word or rule id for programs."""
    @property
    def Hint(self) -> str:
        """The next step; empty if there is none."""
    @property
    def Location(self) -> SourceLocation:
        """The place in the user's file."""
    @property
    def Resource(self) -> str:
        """What it is about; empty if it is about nothing in particular."""

class KubeflowOptions:
    """Settings of the client that ``AddKubeflow`` registers; bound from configuration or set in code."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def DotNetSteps(self) -> DotNetStepMode:
        """Where C# steps run. Default: in this process."""
    @property
    def Environment(self) -> _Iterable[_Any]:
        """Environment variables of every step that runs as a process."""
    @property
    def MaxParallelSteps(self) -> int:
        """Steps that run at the same time at most. Default: the number of processors."""
    @property
    def StateFolder(self) -> str:
        """The folder for runs, results and the cache. Default: ``.kubeflow`` in the working directory."""

class KubernetesComponents:
    """Components that KFP itself carries out on Kubernetes."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def CreatePvc(self) -> Component:
        """Makes a persistent volume claim; its output ``name`` is the claim's name. Give ``pvc_name`` or ``pvc_name_suffix``."""
    @property
    def DeletePvc(self) -> Component:
        """Deletes the persistent volume claim named by ``pvc_name``."""

class KubernetesSettings:
    """A task's settings on Kubernetes. Names of secrets, config maps and claims may be values of the run."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    def ConfigMapAsEnv(self, *args: _Any, **kwargs: _Any) -> KubernetesSettings:
        """Sets environment variables from a config map."""
    def ConfigMapAsVolume(self, *args: _Any, **kwargs: _Any) -> KubernetesSettings:
        """Mounts a config map's keys as files."""
    def EmptyDir(self, *args: _Any, **kwargs: _Any) -> KubernetesSettings:
        """Mounts an empty folder that the containers of the step's pod share."""
    def EphemeralVolume(self, *args: _Any, **kwargs: _Any) -> KubernetesSettings:
        """Mounts a volume that lives as long as the step."""
    def FieldPathAsEnv(self, *args: _Any, **kwargs: _Any) -> KubernetesSettings:
        """Sets an environment variable from a field of the step's pod."""
    def ImagePullPolicy(self, *args: _Any, **kwargs: _Any) -> KubernetesSettings:
        """When the image is pulled."""
    def ImagePullSecrets(self, *args: _Any, **kwargs: _Any) -> KubernetesSettings:
        """Pulls the image with secrets."""
    def InitContainer(self, *args: _Any, **kwargs: _Any) -> KubernetesSettings:
        """Runs a container before the step's."""
    def NodeAffinity(self, *args: _Any, **kwargs: _Any) -> KubernetesSettings:
        """Runs the step on nodes that match."""
    def NodeSelector(self, *args: _Any, **kwargs: _Any) -> KubernetesSettings:
        """Runs the step on nodes with a label."""
    def PodAnnotation(self, *args: _Any, **kwargs: _Any) -> KubernetesSettings:
        """Annotates the step's pod."""
    def PodLabel(self, *args: _Any, **kwargs: _Any) -> KubernetesSettings:
        """Labels the step's pod."""
    def PvcMount(self, *args: _Any, **kwargs: _Any) -> KubernetesSettings:
        """Mounts a persistent volume claim."""
    def SecretAsEnv(self, *args: _Any, **kwargs: _Any) -> KubernetesSettings:
        """Sets environment variables from a secret."""
    def SecretAsVolume(self, *args: _Any, **kwargs: _Any) -> KubernetesSettings:
        """Mounts a secret's keys as files."""
    def SecurityContext(self, *args: _Any, **kwargs: _Any) -> KubernetesSettings:
        """Who the step's process is."""
    def Timeout(self, *args: _Any, **kwargs: _Any) -> KubernetesSettings:
        """Ends the step when it takes longer."""
    def Toleration(self, *args: _Any, **kwargs: _Any) -> KubernetesSettings:
        """Lets the step run on nodes with a taint."""

class KubernetesWorkspaceConfig:
    """How Kubernetes provides the shared folder."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def PvcSpecPatch(self) -> _Any:
        """Fields of the claim's spec."""

class Lifecycle:
    """Hooks of a container."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def PreCacheCheck(self) -> ExecHook:
        """Runs before the cache is asked."""

class LintEffect:
    """What happens on the target to what lint found."""

    Ignored: _Any
    Risky: _Any
    Fails: _Any
    Refused: _Any
    Broken: _Any

class LintFinding:
    """What lint found: something that will not do on the target, or nowhere."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Effect(self) -> LintEffect:
        """What happens on the target."""
    @property
    def Hint(self) -> str:
        """What to do."""
    @property
    def IsError(self) -> bool:
        """Whether the pipeline is wrong wherever it runs; all else is a warning about one target."""
    @property
    def Location(self) -> SourceLocation:
        """The line of the user's file, if the document remembers it."""
    @property
    def Message(self) -> str:
        """What happens there, and why."""
    @property
    def Rule(self) -> Rule:
        """The rule."""
    @property
    def StopsSubmission(self) -> bool:
        """Whether the pipeline must not be submitted so: the target refuses it, or its run fails."""
    @property
    def Where(self) -> str:
        """The place in the document, such as ``root.dag.tasks.train``."""

class Linter:
    """Finds what compiles and will not run as written on a target, each with its reason and what to do."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @staticmethod
    def Check(*args: _Any, **kwargs: _Any) -> _Iterable[LintFinding]:
        """Looks for all there is to say about a pipeline on a target."""
    @staticmethod
    def EstimateWorkflowSize(*args: _Any, **kwargs: _Any) -> int:
        """About how many bytes the Argo Workflow takes that KFP's server makes of a pipeline; a cluster's store takes 1.5 MiB."""
    @staticmethod
    def ThrowIfWillNotRun(*args: _Any, **kwargs: _Any) -> _Iterable[LintFinding]:
        """Refuses a pipeline that the target refuses or that fails there. Engines call it before they submit."""

class ListOptions:
    """Which objects are listed or watched."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def FieldSelector(self) -> str:
        """Such as ``metadata.name=digits``; empty for all."""
    @property
    def LabelSelector(self) -> str:
        """Such as ``app=digits,tier in (a, b)``; empty for all."""
    @property
    def Namespace(self) -> str:
        """The namespace; null for the cluster's default one; empty for all."""
    @property
    def PageSize(self) -> int:
        """Objects fetched at once. Default: 500."""
    @property
    def ResourceVersion(self) -> str:
        """A watch starts after this version, without telling what is there; null: from now, with what is there first."""

class ListValue:
    """Makes constant lists; the compiler calls it for ``[...]``."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @staticmethod
    def Create(*args: _Any, **kwargs: _Any) -> _Iterable[_Any]:
        """A constant list."""

class LocalOptions:
    """How pipelines run on this machine."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def DotNetSteps(self) -> DotNetStepMode:
        """Where C# steps run. Default: ``InProcess``."""
    @property
    def Environment(self) -> _Any:
        """Environment variables of every step that runs as a process."""
    @property
    def GracePeriod(self) -> _Any:
        """How long a step may take to end after it was asked to, before it is killed. Default: 5 seconds."""
    @property
    def LoggerFactory(self) -> _Any:
        """Where runs and failures are logged, under the category ``Kubeflow``; null logs nothing."""
    @property
    def MaxParallelSteps(self) -> int:
        """Steps that run at the same time at most, over all runs. Default: the number of processors."""
    @property
    def PythonInterpreter(self) -> str:
        """The interpreter that runs steps whose command is ``python`` or ``python3``. Default: null, the one on the PATH."""
    @property
    def ResumeInterrupted(self) -> bool:
        """Whether a run that was cut off goes on when the same pipeline is started with the same arguments. Default: true."""
    @property
    def StateFolder(self) -> str:
        """The folder for runs, results and the cache. One process at a time may hold it. Default: ``.kubeflow`` in the working directory."""
    @property
    def StepAssemblies(self) -> _Iterable[str]:
        """Assemblies that hold C# steps, beside those this process has loaded."""
    @property
    def TimeProvider(self) -> _Any:
        """The clock. Default: the system's."""
    @property
    def WriteReport(self) -> _Any:
        """Writes a run's report when it ends, and returns its path; null writes none."""

class LocalPipelineEngine:
    """Runs compiled pipelines on this machine: graphs, conditions, loops, cache, retries; state under one folder."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    def CancelAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """CancelAsync."""
    def DisposeAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Cancels what is under way, waits for it, and lets go of the state folder."""
    def DocumentOf(self, *args: _Any, **kwargs: _Any) -> PipelineDocument:
        """The compiled pipeline of a run."""
    def GetAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """GetAsync."""
    def ListAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """ListAsync."""
    def LogsAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """LogsAsync."""
    def ResumeAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Goes on with a run that was cut off: what it had finished is not run again."""
    def RetryAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """RetryAsync."""
    def StartAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """StartAsync."""
    def WatchAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """WatchAsync."""

class LogOptions:
    """Which lines of a pod's log."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Container(self) -> str:
        """The container; null for the only one."""
    @property
    def Follow(self) -> bool:
        """Whether to go on until the container ends."""
    @property
    def Previous(self) -> bool:
        """Whether the container before the last restart is meant."""
    @property
    def Since(self) -> _Any:
        """Only lines since this long ago."""
    @property
    def TailLines(self) -> int:
        """Only the last lines; null for all."""
    @property
    def Timestamps(self) -> bool:
        """Whether each line starts with its time."""

class LoopItem:
    """The item of a loop's present iteration."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    def Field(self, *args: _Any, **kwargs: _Any) -> _Any:
        """A field of the item, which is an object."""
    def ListField(self, *args: _Any, **kwargs: _Any) -> _Iterable[_Any]:
        """A list field of the item, which is an object; it can be looped over in turn."""

class Markdown(Artifact):
    """A text to show, as Markdown."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...

class MethodComponentBuilder(ComponentBuilder):
    """Makes a component of a C# method. Called by generated code; write ``[Component]`` instead."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    def Build(self, *args: _Any, **kwargs: _Any) -> Component:
        """Makes the component."""
    @staticmethod
    def Create(*args: _Any, **kwargs: _Any) -> MethodComponentBuilder:
        """Starts the component of a C# method."""

class Metrics(Artifact):
    """Single numbers that judge a result."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    def LogMetric(self, *args: _Any, **kwargs: _Any) -> None:
        """Records one number; a later one of the same name replaces it."""

class Model(Artifact):
    """A trained model."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Framework(self) -> str:
        """The framework the model was made with, such as ``ML.NET``; kept in the metadata."""

class NodeRequirement:
    """What a node's label or field must be."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Key(self) -> str:
        """The label or field."""
    @property
    def Operator(self) -> str:
        """``In``, ``NotIn``, ``Exists``, ``DoesNotExist``, ``Gt`` or ``Lt``."""
    @property
    def Values(self) -> _Iterable[str]:
        """What it is compared with."""

class NotebookComponentBuilder(ComponentBuilder):
    """Makes a component that runs a notebook. The notebook travels in the step. Its inputs and outputs are variables in it, set in a cell after the one tagged ``parameters``, else at the top: a parameter is its value, an artifact the path of its file, an output parameter the path of the file to write it to."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    def Build(self, *args: _Any, **kwargs: _Any) -> Component:
        """Makes the component."""
    def Image(self, *args: _Any, **kwargs: _Any) -> NotebookComponentBuilder:
        """Sets the image, in which there is Python."""
    def Packages(self, *args: _Any, **kwargs: _Any) -> NotebookComponentBuilder:
        """Sets the packages that are installed before the notebook runs."""

class Output:
    """An artifact that a step writes."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Artifact(self) -> _Any:
        """The artifact itself."""
    @property
    def Metadata(self) -> _Any:
        """Facts to record about the artifact."""
    @property
    def Path(self) -> str:
        """The local path to write a file to, or to make a folder at. Its parent folder exists."""
    @property
    def Uri(self) -> str:
        """Where the artifact will be kept."""

class OutputArtifactSpec:
    """An output artifact."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ArtifactType(self) -> ArtifactTypeSchema:
        """Its type."""
    @property
    def CustomProperties(self) -> _Any:
        """Deprecated twin of ``Metadata``."""
    @property
    def Description(self) -> str:
        """What it is."""
    @property
    def IsArtifactList(self) -> bool:
        """Whether it is a list of artifacts."""
    @property
    def Metadata(self) -> _Any:
        """Facts that are set before the step runs."""
    @property
    def Properties(self) -> _Any:
        """Deprecated twin of ``Metadata``."""

class OutputDefinition:
    """An output of a component or a pipeline."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Description(self) -> str:
        """What it is."""
    @property
    def Name(self) -> str:
        """Its name in the document."""

class OutputParameterSpec:
    """An output parameter."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Description(self) -> str:
        """What it is."""
    @property
    def ParameterType(self) -> str:
        """Its type, such as NUMBER_DOUBLE."""
    @property
    def Type(self) -> str:
        """The parameter's old type field; superseded by ``ParameterType``."""

class ParameterInput(InputDefinition):
    """An input parameter."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Default(self) -> _Any:
        """Its default; ``Undefined`` if there is none."""
    @property
    def ItemType(self) -> ParameterType:
        """The type of its items, if it is a list whose items have one."""
    @property
    def Literals(self) -> _Iterable[_Any]:
        """The values that are allowed; null for any."""
    @property
    def Type(self) -> ParameterType:
        """Its type."""

class ParameterItemsSpec:
    """The values a loop runs over: one of the two fields."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def InputParameter(self) -> str:
        """The task's input that holds them."""
    @property
    def Raw(self) -> str:
        """The values, as JSON text."""

class ParameterIteratorSpec:
    """A loop over values."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ItemInput(self) -> str:
        """The component's input that gets one item."""
    @property
    def Items(self) -> ParameterItemsSpec:
        """What it runs over."""

class ParameterOutput(OutputDefinition):
    """An output parameter."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ItemType(self) -> ParameterType:
        """The type of its items, if it is a list whose items have one."""
    @property
    def Type(self) -> ParameterType:
        """Its type."""

class ParameterSelectorSpec:
    """An output parameter of a task in the graph."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def OutputParameterKey(self) -> str:
        """Its output."""
    @property
    def ProducerSubtask(self) -> str:
        """The task."""

class ParameterSelectorsSpec:
    """Several sources."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ParameterSelectors(self) -> _Iterable[ParameterSelectorSpec]:
        """The sources, in the order they are tried."""

class ParameterType:
    """KFP's types of parameters."""

    Unknown: _Any
    NumberDouble: _Any
    NumberInteger: _Any
    String: _Any
    Boolean: _Any
    List: _Any
    Struct: _Any
    TaskFinalStatus: _Any
    TaskConfig: _Any

class Patch:
    """Changes to an object."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Body(self) -> _Any:
        """The changes."""
    @property
    def Type(self) -> PatchType:
        """The form of the changes."""
    @staticmethod
    def Json(*args: _Any, **kwargs: _Any) -> Patch:
        """A JSON patch (RFC 6902): a list of operations."""
    @staticmethod
    def Merge(*args: _Any, **kwargs: _Any) -> Patch:
        """A JSON merge patch (RFC 7386): fields given are set, null removes."""

class PatchType:
    """The form of a patch."""

    Merge: _Any
    Json: _Any
    Strategic: _Any

class Pipeline:
    """A pipeline: defined once, then run, compiled to KFP's document, or used as a component of another. Immutable."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Description(self) -> str:
        """What it does."""
    @property
    def Document(self) -> PipelineDocument:
        """The compiled pipeline, as KFP's compiler would lay it out."""
    @property
    def Inputs(self) -> _Iterable[InputDefinition]:
        """Its parameters and input artifacts, in the order they were declared."""
    @property
    def Name(self) -> str:
        """Its name in the document."""
    @property
    def Outputs(self) -> _Iterable[OutputDefinition]:
        """Its outputs."""
    def Compile(self, *args: _Any, **kwargs: _Any) -> PipelineDocument:
        """Compiles with options."""
    @staticmethod
    def Define(*args: _Any, **kwargs: _Any) -> Pipeline:
        """Defines a pipeline."""

class PipelineArguments:
    """A run's arguments: ``new() { ["test_share"] = 0.3, ["names"] = new[] { "a", "b" } }``."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Values(self) -> _Any:
        """The arguments as JSON."""
    def GetEnumerator(self, *args: _Any, **kwargs: _Any) -> _Any:
        """GetEnumerator."""

class PipelineBuilder(PipelineScope):
    """Defines one pipeline: its parameters, tasks and outputs. Faults are collected and thrown together when it is built."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    def Configure(self, *args: _Any, **kwargs: _Any) -> PipelineBuilder:
        """Sets what holds for the whole pipeline on Kubernetes: a workspace that its steps share, how long what is left of a run is kept."""
    def Description(self, *args: _Any, **kwargs: _Any) -> PipelineBuilder:
        """Says what the pipeline does."""
    def DisplayName(self, *args: _Any, **kwargs: _Any) -> PipelineBuilder:
        """Gives the pipeline a name for people."""
    def InputArtifact(self, *args: _Any, **kwargs: _Any) -> IArtifactValue:
        """Declares an artifact that the pipeline is given when it is used inside another."""
    def InputArtifactList(self, *args: _Any, **kwargs: _Any) -> IArtifactListValue:
        """Declares a list of artifacts that the pipeline is given when it is used inside another."""
    def ListParameter(self, *args: _Any, **kwargs: _Any) -> _Iterable[_Any]:
        """Declares a list parameter that a run must give."""
    def Output(self, *args: _Any, **kwargs: _Any) -> None:
        """Declares an output parameter of the pipeline."""
    def Parameter(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Declares a parameter that a run must give."""

class PipelineClient:
    """Starts and finds pipeline runs."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    def Get(self, *args: _Any, **kwargs: _Any) -> PipelineRun:
        """A handle of a run; nothing is asked until one of its verbs is called."""
    def ListAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """All runs, newest first; their tasks are left out."""
    def StartAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Starts a run."""

class PipelineConfig:
    """Settings of the whole pipeline."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ActiveDeadlineSeconds(self) -> int:
        """Seconds the run may take."""
    @property
    def MutexName(self) -> str:
        """Only in documents for KFP 2.5 to 2.14, which did nothing with it: a mutex that runs share."""
    @property
    def ResourceTtl(self) -> int:
        """Only in documents for KFP 2.5 to 2.16, which did nothing with it: seconds until a finished run is removed."""
    @property
    def ResourceTtlOnCompletion(self) -> int:
        """Seconds until a finished run is removed."""
    @property
    def ResourceTtlOnFailure(self) -> int:
        """Seconds until a failed run is removed."""
    @property
    def ResourceTtlOnSuccess(self) -> int:
        """Seconds until a succeeded run is removed."""
    @property
    def SemaphoreKey(self) -> str:
        """Only in documents for KFP 2.5 to 2.14, which did nothing with it: a semaphore that runs share."""
    @property
    def Workspace(self) -> WorkspaceConfig:
        """The run's shared folder."""

class PipelineDocument:
    """A compiled pipeline as a file holds it: the spec, and the platform's part if there is one."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Description(self) -> str:
        """What the pipeline or component does, from the spec or, as KFP keeps it for components, from the comment above it."""
    @property
    def Platform(self) -> PlatformSpec:
        """What only one platform understands."""
    @property
    def Spec(self) -> PipelineSpec:
        """The pipeline."""
    @staticmethod
    def Load(*args: _Any, **kwargs: _Any) -> PipelineDocument:
        """Reads a file: YAML, JSON, or a .zip, .tar.gz or .gz archive that holds one."""
    @staticmethod
    def Parse(*args: _Any, **kwargs: _Any) -> PipelineDocument:
        """Reads a document."""
    def Save(self, *args: _Any, **kwargs: _Any) -> None:
        """Writes the document to a file, all or nothing."""
    def ToJson(self, *args: _Any, **kwargs: _Any) -> _Any:
        """The document as JSON: the spec itself, or ``{pipeline_spec, platform_spec}`` where there is a platform's part, as KFP's API takes it."""
    def ToYaml(self, *args: _Any, **kwargs: _Any) -> str:
        """The document as KFP prints it: a comment that describes it, then YAML with sorted keys."""
    def Validate(self, *args: _Any, **kwargs: _Any) -> _Iterable[Fault]:
        """The mistakes of the document's references; empty if it is sound."""

class PipelineImplementation(ComponentImplementation):
    """A whole pipeline."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Pipeline(self) -> Pipeline:
        """The pipeline."""

class PipelineInfo:
    """The pipeline's name and description."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Description(self) -> str:
        """What the pipeline does."""
    @property
    def DisplayName(self) -> str:
        """A name for people."""
    @property
    def Name(self) -> str:
        """Lower case, digits and dashes."""

class PipelineReadOptions:
    """How a document is read."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def KeepPlaces(self) -> bool:
        """Whether the document remembers the line of each of its fields, so that ``Linter`` can name it. Costs memory. Default: false."""
    @property
    def KeepUnknown(self) -> bool:
        """Whether fields that this SDK does not know are kept and written back, rather than refused. Default: false."""
    @property
    def Validate(self) -> bool:
        """Whether references inside the document are checked: components, executors, producers, inputs, circles. Default: true."""

class PipelineRun:
    """A run of a pipeline: a handle; each verb asks the engine."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Engine(self) -> IPipelineEngine:
        """The engine that runs it."""
    @property
    def Id(self) -> str:
        """Its id."""
    def CancelAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Asks the run to stop, and waits until it has."""
    def GetAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """The run as it stands."""
    def LogsAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """What a task printed."""
    def RetryAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Runs what failed or never ran again; what succeeded is kept."""
    def WaitAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Waits for the run's end."""
    def WatchAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """The run's changes, its present state first; ends when the run does."""

class PipelineScope:
    """Where tasks are added: a pipeline, a branch, a loop's body."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    def Add(self, *args: _Any, **kwargs: _Any) -> PipelineTask:
        """Adds a task."""
    def Collected(self, *args: _Any, **kwargs: _Any) -> _Iterable[_Any]:
        """All values that a loop's task gave, in the order of the items; nested loops give one flat list."""
    def ExitHandler(self, *args: _Any, **kwargs: _Any) -> ExitHandler:
        """Adds tasks whose end another task follows, however they end. Only at the pipeline's outermost level."""
    def If(self, *args: _Any, **kwargs: _Any) -> Branches:
        """Adds tasks that run when a condition holds."""
    def Import(self, *args: _Any, **kwargs: _Any) -> ImporterTask:
        """Brings in an artifact that exists already."""
    def OneOf(self, *args: _Any, **kwargs: _Any) -> _Any:
        """The value of whichever branch ran; the branches need an Else."""
    def ParallelFor(self, *args: _Any, **kwargs: _Any) -> None:
        """Adds tasks that run once for each item of a list, at the same time."""

class PipelineSpec:
    """A compiled pipeline: KFP's PipelineSpec. Absent fields are null; what a document says explicitly is kept."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Components(self) -> _Any:
        """Components by name."""
    @property
    def DefaultPipelineRoot(self) -> str:
        """Where artifacts go unless a run says otherwise."""
    @property
    def DeploymentSpec(self) -> DeploymentSpec:
        """Executors by label; their form depends on the step's kind."""
    @property
    def PipelineInfo(self) -> PipelineInfo:
        """The pipeline's name."""
    @property
    def Root(self) -> ComponentSpec:
        """The pipeline itself: a component with a DAG."""
    @property
    def SchemaVersion(self) -> str:
        """The document's schema; KFP's servers take ``2.1.0``."""
    @property
    def SdkVersion(self) -> str:
        """What wrote the document."""

class PipelineTask:
    """A task of a pipeline: a component with its arguments and settings. Its outputs are values for the tasks after it."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Name(self) -> str:
        """Its name in the document, unique in the pipeline."""
    def Artifact(self, *args: _Any, **kwargs: _Any) -> IArtifactValue:
        """An output artifact."""
    def ArtifactList(self, *args: _Any, **kwargs: _Any) -> IArtifactListValue:
        """An output that is a list of artifacts; only pipelines used as a component have such outputs."""
    def ListOutput(self, *args: _Any, **kwargs: _Any) -> _Iterable[_Any]:
        """An output parameter that is a list."""
    def Output(self, *args: _Any, **kwargs: _Any) -> _Any:
        """An output parameter."""
    def With(self, *args: _Any, **kwargs: _Any) -> PipelineTask:
        """Gives a parameter."""

class PipelineTaskFinalStatus:
    """How the work ended that an exit task follows. A component that takes one may only be used as an exit task, or with ``IgnoreUpstreamFailure``."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ErrorCode(self) -> int:
        """The failed step's exit code, if known."""
    @property
    def ErrorMessage(self) -> str:
        """Why it failed; empty if it did not."""
    @property
    def PipelineJobResourceName(self) -> str:
        """The run's id."""
    @property
    def PipelineTaskName(self) -> str:
        """The task or group that ended."""
    @property
    def State(self) -> str:
        """SUCCEEDED, FAILED or CANCELED."""

class PipelineTaskInfo:
    """A task's name for people."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Name(self) -> str:
        """The name."""

class PipelineTaskSettings:
    """A task's settings. Each returns the task, under its own type."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @staticmethod
    def Accelerator(*args: _Any, **kwargs: _Any) -> _Any:
        """Accelerator."""
    @staticmethod
    def After(*args: _Any, **kwargs: _Any) -> _Any:
        """After."""
    @staticmethod
    def Cache(*args: _Any, **kwargs: _Any) -> _Any:
        """Cache."""
    @staticmethod
    def ContainerImage(*args: _Any, **kwargs: _Any) -> _Any:
        """ContainerImage."""
    @staticmethod
    def Cpu(*args: _Any, **kwargs: _Any) -> _Any:
        """Cpu."""
    @staticmethod
    def DisplayName(*args: _Any, **kwargs: _Any) -> _Any:
        """DisplayName."""
    @staticmethod
    def Environment(*args: _Any, **kwargs: _Any) -> _Any:
        """Environment."""
    @staticmethod
    def IgnoreUpstreamFailure(*args: _Any, **kwargs: _Any) -> _Any:
        """IgnoreUpstreamFailure."""
    @staticmethod
    def Kubernetes(*args: _Any, **kwargs: _Any) -> _Any:
        """Kubernetes."""
    @staticmethod
    def Memory(*args: _Any, **kwargs: _Any) -> _Any:
        """Memory."""
    @staticmethod
    def Retry(*args: _Any, **kwargs: _Any) -> _Any:
        """Retry."""

class PipelineTaskSpec:
    """A task: a component with its arguments."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ArtifactIterator(self) -> ArtifactIteratorSpec:
        """The list of artifacts it runs over."""
    @property
    def CachingOptions(self) -> CachingOptions:
        """Whether earlier results may be used again."""
    @property
    def ComponentRef(self) -> ComponentRef:
        """The component."""
    @property
    def DependentTasks(self) -> _Iterable[str]:
        """Tasks that must end first, besides those whose outputs it takes."""
    @property
    def Inputs(self) -> TaskInputsSpec:
        """Its arguments."""
    @property
    def IteratorPolicy(self) -> IteratorPolicy:
        """How a loop runs."""
    @property
    def ParameterIterator(self) -> ParameterIteratorSpec:
        """The list of values it runs over."""
    @property
    def RetryPolicy(self) -> RetryPolicy:
        """How often it is tried again."""
    @property
    def TaskInfo(self) -> PipelineTaskInfo:
        """The task's name for people."""
    @property
    def TriggerPolicy(self) -> TriggerPolicy:
        """When the task runs at all."""

class Placeholder:
    """Texts in a command or an argument that the engine replaces when the step runs."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ExecutorInput(self) -> str:
        """The whole ExecutorInput as JSON."""
    @property
    def PipelineJobCreateTime(self) -> str:
        """When the run was made, in UTC (``2026-01-31T12:00:00Z``); KFP knows it from 2.17 on."""
    @property
    def PipelineJobId(self) -> str:
        """The run's id."""
    @property
    def PipelineJobName(self) -> str:
        """The run's name for people."""
    @property
    def PipelineJobResourceName(self) -> str:
        """The run's name as an object of the cluster."""
    @property
    def PipelineJobScheduleTime(self) -> str:
        """When the run was due, in UTC; KFP knows it from 2.17 on."""
    @property
    def PipelineRoot(self) -> str:
        """Where the run's artifacts go; of KFP's engines only Google's knows it, and this machine."""
    @property
    def PipelineTaskId(self) -> str:
        """The task's id."""
    @property
    def PipelineTaskName(self) -> str:
        """The task's name."""
    @property
    def WorkspacePath(self) -> str:
        """The folder that the run's steps share, for arguments; the pipeline needs a workspace. KFP knows it from 2.15 on."""
    @staticmethod
    def Concat(*args: _Any, **kwargs: _Any) -> str:
        """Texts and placeholders joined to one word."""
    @staticmethod
    def IfPresent(*args: _Any, **kwargs: _Any) -> str:
        """One text where an optional input is given, another where it is not."""
    @staticmethod
    def InputPath(*args: _Any, **kwargs: _Any) -> str:
        """The local path of an input artifact."""
    @staticmethod
    def InputUri(*args: _Any, **kwargs: _Any) -> str:
        """The address of an input artifact."""
    @staticmethod
    def InputValue(*args: _Any, **kwargs: _Any) -> str:
        """An input parameter's value as text."""
    @staticmethod
    def OutputParameterFile(*args: _Any, **kwargs: _Any) -> str:
        """The file for an output parameter's text."""
    @staticmethod
    def OutputPath(*args: _Any, **kwargs: _Any) -> str:
        """The local path for an output artifact."""
    @staticmethod
    def OutputUri(*args: _Any, **kwargs: _Any) -> str:
        """The address of an output artifact."""

class PlatformDeploymentConfig:
    """Settings by executor."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Executors(self) -> _Any:
        """Settings by executor label: KubernetesExecutorConfig for Kubernetes, kept as it stands."""

class PlatformSpec:
    """What only one platform understands; the document's second part."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Platforms(self) -> _Any:
        """Settings by platform; KFP's servers know ``kubernetes``."""

class Propagation:
    """What becomes of the objects that a deleted object owns."""

    Background: _Any
    Foreground: _Any
    Orphan: _Any

class PythonComponent:
    """Python functions as components of a C# pipeline."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @staticmethod
    def Load(*args: _Any, **kwargs: _Any) -> Component:
        """Makes a component of a function in a Python file. The file is read, not run. Its types are those of kfp: ``str int float bool list dict``, ``Input[Dataset]``, ``Output[Model]``, ``InputPath(...)``, ``OutputPath(...)``, ``NamedTuple`` results. What the function names in the file besides travels with it; a decorator's ``base_image`` and ``packages_to_install`` are honoured."""

class ResourceKind:
    """A kind of object: what the API calls it, and where it stands."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ApiVersion(self) -> str:
        """``group/version``, as documents name it."""
    @property
    def ConfigMap(self) -> ResourceKind:
        """Settings that are no secret."""
    @property
    def CustomResourceDefinition(self) -> ResourceKind:
        """The definition of a further kind."""
    @property
    def Event(self) -> ResourceKind:
        """An event, which tells what happened to another object."""
    @property
    def Group(self) -> str:
        """Its API group, such as ``trainer.kubeflow.org``; empty for the core group."""
    @property
    def Job(self) -> ResourceKind:
        """Pods that run to their end."""
    @property
    def Kind(self) -> str:
        """Its name in documents, such as ``TrainJob``."""
    @property
    def Namespace(self) -> ResourceKind:
        """A namespace."""
    @property
    def Namespaced(self) -> bool:
        """Whether its objects live in namespaces."""
    @property
    def Plural(self) -> str:
        """Its name in paths, such as ``trainjobs``."""
    @property
    def Pod(self) -> ResourceKind:
        """A pod."""
    @property
    def Secret(self) -> ResourceKind:
        """Secret values."""
    @property
    def Version(self) -> str:
        """Its version, such as ``v1alpha1``."""

class ResourceSpec:
    """What a container may use. The numbers are the old form of the texts."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Accelerator(self) -> AcceleratorConfig:
        """The accelerator."""
    @property
    def CpuLimit(self) -> float:
        """Cores."""
    @property
    def CpuRequest(self) -> float:
        """Cores."""
    @property
    def MemoryLimit(self) -> float:
        """Memory in 10^9 bytes."""
    @property
    def MemoryRequest(self) -> float:
        """Memory in 10^9 bytes."""
    @property
    def ResourceCpuLimit(self) -> str:
        """Cores as Kubernetes writes them, such as ``500m``."""
    @property
    def ResourceCpuRequest(self) -> str:
        """Cores as Kubernetes writes them."""
    @property
    def ResourceMemoryLimit(self) -> str:
        """Memory as Kubernetes writes it, such as ``4Gi``."""
    @property
    def ResourceMemoryRequest(self) -> str:
        """Memory as Kubernetes writes it."""

class RetryPolicy:
    """How often a task is tried again."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def BackoffDuration(self) -> str:
        """The wait before the first retry, such as ``30s``."""
    @property
    def BackoffFactor(self) -> float:
        """What the wait is multiplied with each time."""
    @property
    def BackoffMaxDuration(self) -> str:
        """The longest wait, such as ``3600s``."""
    @property
    def MaxRetryCount(self) -> int:
        """Tries after the first."""

class Rule:
    """A rule that users can break: its id stands before every message, and has a page under docs/diagnostics."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Id(self) -> str:
        """Such as ``KF2003``. KF1: the code of a component; KF2: a pipeline; KF3: a pipeline document; KF4: a run."""
    @property
    def Page(self) -> str:
        """The rule's page in the project's documentation."""
    @property
    def Title(self) -> str:
        """What is wrong, in a few words."""

class RunChange:
    """Something changed in a run: the run's own state, or one task's."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def RunId(self) -> str:
        """The run."""
    @property
    def RunState(self) -> RuntimeState:
        """The run's state after the change."""
    @property
    def Task(self) -> TaskDetails:
        """The task that changed; null if the run itself did."""

class RunConsole:
    """Shows a run in a terminal while it goes on: a live table, or a line for each change where the output is a file or pipe."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @staticmethod
    def ShowAsync(*args: _Any, **kwargs: _Any) -> _Any:
        """Shows the run until it ends, then its result."""

class RunDetails:
    """A pipeline run as it stands at one moment."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def CreatedAt(self) -> _Any:
        """When it was created."""
    @property
    def DisplayName(self) -> str:
        """The run's name for people."""
    @property
    def Error(self) -> str:
        """Why it failed: one sentence that names the step; null if it did not."""
    @property
    def FinishedAt(self) -> _Any:
        """When it ended; null while it is under way."""
    @property
    def Folder(self) -> str:
        """The folder with its files; null where it has none on this machine."""
    @property
    def Id(self) -> str:
        """The run's id, unique in its engine."""
    @property
    def OutputArtifacts(self) -> _Any:
        """The pipeline's output artifacts."""
    @property
    def Outputs(self) -> _Any:
        """The pipeline's output parameters."""
    @property
    def Parameters(self) -> _Any:
        """The arguments, defaults included."""
    @property
    def PipelineName(self) -> str:
        """The pipeline's name."""
    @property
    def ReportPath(self) -> str:
        """The path of its HTML report; null until it is written."""
    @property
    def State(self) -> RuntimeState:
        """Its state."""
    @property
    def Tasks(self) -> _Iterable[TaskDetails]:
        """Its tasks, parents before children, in the order they were met."""
    def Output(self, *args: _Any, **kwargs: _Any) -> _Any:
        """An output parameter of the pipeline."""

class RunFailedException(KubeflowException):
    """A run ended without success."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Run(self) -> RunDetails:
        """The run as it ended, with all its tasks."""

class RunOptions:
    """How a run is started."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def DisplayName(self) -> str:
        """The run's name for people. Default: the pipeline's name and the time."""
    @property
    def EnableCache(self) -> bool:
        """Whether earlier results may be used. Default: null, each task's own setting."""

class RunReport:
    """A run as one HTML page that needs nothing else: no network, no other file, and to be read no script either."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @staticmethod
    def ToHtml(*args: _Any, **kwargs: _Any) -> str:
        """Makes the page."""
    @staticmethod
    def Write(*args: _Any, **kwargs: _Any) -> str:
        """Writes the page to a file, whole or not at all: a reader never sees half of it."""

class RunReportOptions:
    """What a report holds."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ArtifactBytes(self) -> int:
        """Bytes up to which an HTML or Markdown artifact is shown in the page; a larger one is only linked. Default: 524,288."""
    @property
    def LogBytesInAll(self) -> int:
        """Bytes of all logs together. Failed steps come first, the others share the rest. Default: 98,304."""
    @property
    def LogBytesPerStep(self) -> int:
        """Bytes of each step's log that the page holds, counted from the end. Default: 65,536."""
    @property
    def LogLines(self) -> int:
        """Lines of each step's log that the page holds, counted from the end; the whole file's path stands beside them. Default: 200."""
    @property
    def TimeProvider(self) -> _Any:
        """The clock, for the durations of a run under way. Default: the system's."""

class RunRequest:
    """What to run."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def DisplayName(self) -> str:
        """The run's name for people. Default: the pipeline's name and the time."""
    @property
    def Document(self) -> PipelineDocument:
        """The compiled pipeline."""
    @property
    def EnableCache(self) -> bool:
        """Whether earlier results may be used. Default: null, each task's own setting."""
    @property
    def Parameters(self) -> _Any:
        """Arguments by parameter name; the rest take their defaults."""

class RunTable:
    """A run's tasks as rows, for terminals, notebooks and the report."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @staticmethod
    def Of(*args: _Any, **kwargs: _Any) -> _Iterable[RunTableRow]:
        """The rows in reading order: a group before what is in it, a step's producers before it, iterations by number."""

class RunTableRow:
    """One step, group or iteration of a run, as a table shows it."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Attempts(self) -> int:
        """How often it was tried."""
    @property
    def Cached(self) -> bool:
        """Whether its result is an earlier one's."""
    @property
    def Depth(self) -> int:
        """How many groups it is in."""
    @property
    def Duration(self) -> _Any:
        """How long it took so far; null if it did not start."""
    @property
    def Kind(self) -> TaskKind:
        """What it is."""
    @property
    def Name(self) -> str:
        """The task's name for people; of an iteration, its item."""
    @property
    def Path(self) -> str:
        """Where the task is in the run, as in ``Path``; of a task that was never reached, its place in the document."""
    @property
    def Reason(self) -> str:
        """Why it failed, was skipped, took an earlier result or did not; empty if there is nothing to say."""
    @property
    def Started(self) -> _Any:
        """From the run's creation to its start; null if it did not start."""
    @property
    def State(self) -> RuntimeState:
        """Its state; null if the run never came to it."""

class RuntimeState:
    """KFP's states of runs and tasks."""

    Unspecified: _Any
    Pending: _Any
    Running: _Any
    Succeeded: _Any
    Skipped: _Any
    Failed: _Any
    Canceling: _Any
    Canceled: _Any
    Paused: _Any

class RuntimeStates:
    """Questions about a state."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @staticmethod
    def IsTerminal(*args: _Any, **kwargs: _Any) -> bool:
        """Whether nothing comes after this state."""
    @staticmethod
    def ToKfp(*args: _Any, **kwargs: _Any) -> str:
        """The state's name in KFP's API, such as ``SUCCEEDED``."""

class SinglePlatformSpec:
    """One platform's settings."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Config(self) -> _Any:
        """More settings, opaque."""
    @property
    def DeploymentSpec(self) -> PlatformDeploymentConfig:
        """Settings by executor."""
    @property
    def PipelineConfig(self) -> PipelineConfig:
        """Settings of the whole pipeline."""
    @property
    def Platform(self) -> str:
        """The platform."""
    @property
    def Version(self) -> str:
        """The form of the settings."""

class SlicedClassificationMetrics(Artifact):
    """Classification metrics by slice of the data."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    def LogSlice(self, *args: _Any, **kwargs: _Any) -> None:
        """Adds the metrics of one slice."""

class SourceLocation:
    """A place in a user's file."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def File(self) -> str:
        """The file's path or name; empty if unknown."""
    @property
    def Line(self) -> int:
        """The line, from 1; 0 if unknown."""
    @property
    def None_(self) -> SourceLocation:
        """No place known."""

class TargetProfile:
    """Where a pipeline is to run: a version of KFP's servers, plain Argo Workflows, or this machine. What a target cannot run is found by ``Linter`` before it is submitted."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def All(self) -> _Iterable[TargetProfile]:
        """All targets: KFP's releases from the oldest to what comes after the newest, Argo, this machine."""
    @property
    def Argo(self) -> TargetProfile:
        """Argo Workflows without KFP's servers."""
    @property
    def Local(self) -> TargetProfile:
        """This machine."""
    @property
    def Name(self) -> str:
        """Its name in options and messages, such as ``kfp-2.5``."""
    @property
    def NewestKfp(self) -> TargetProfile:
        """The newest release of KFP's servers that this SDK knows."""
    @staticmethod
    def Parse(*args: _Any, **kwargs: _Any) -> TargetProfile:
        """Finds a target by its name. A release of KFP between two known ones, such as ``kfp-2.14.3``, is the older of them."""

class TaskConfigField:
    """A part of a task's settings that a component takes over, to hand it to what the step itself starts."""

    Resources: _Any
    Environment: _Any
    KubernetesAffinity: _Any
    KubernetesTolerations: _Any
    KubernetesNodeSelector: _Any
    KubernetesVolumes: _Any

class TaskConfigPassthrough:
    """A task setting that is handed to the step."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ApplyToTask(self) -> bool:
        """Whether the setting also holds for the task itself."""
    @property
    def Field(self) -> str:
        """RESOURCES, ENV, KUBERNETES_AFFINITY, KUBERNETES_TOLERATIONS, KUBERNETES_NODE_SELECTOR or KUBERNETES_VOLUMES."""

class TaskDetails:
    """One task of a run as it stands at one moment."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Attempts(self) -> int:
        """How often it was tried."""
    @property
    def CacheReason(self) -> str:
        """Why an earlier result was used, or why not."""
    @property
    def Cached(self) -> bool:
        """Whether its result is an earlier one's."""
    @property
    def Condition(self) -> str:
        """Its condition, a CEL expression; null if it has none."""
    @property
    def DependsOn(self) -> _Iterable[str]:
        """Paths of the tasks it waited for, all of the same graph."""
    @property
    def DisplayName(self) -> str:
        """The task's name for people."""
    @property
    def Error(self) -> str:
        """Why it failed or was skipped: one sentence; null otherwise."""
    @property
    def FinishedAt(self) -> _Any:
        """When it ended; null before."""
    @property
    def InputArtifacts(self) -> _Any:
        """Its input artifacts."""
    @property
    def Inputs(self) -> _Any:
        """Its parameters."""
    @property
    def Kind(self) -> TaskKind:
        """What it is."""
    @property
    def LogFile(self) -> str:
        """The file with what it printed; null if it printed nothing."""
    @property
    def OutputArtifacts(self) -> _Any:
        """Its output artifacts."""
    @property
    def Outputs(self) -> _Any:
        """Its output parameters."""
    @property
    def Parent(self) -> str:
        """The path of the task it is part of; empty for a task of the root."""
    @property
    def Path(self) -> str:
        """Where the task is in the run: names from the root down, a loop's iterations by index: ``for-loop-1/0/train``."""
    @property
    def StartedAt(self) -> _Any:
        """When it started; null before."""
    @property
    def State(self) -> RuntimeState:
        """Its state."""
    @property
    def Warnings(self) -> _Iterable[str]:
        """What the user should know though the task went on, such as a limit that this machine does not enforce."""
    def Duration(self, *args: _Any, **kwargs: _Any) -> _Any:
        """How long it took so far."""

class TaskFinalStatusSpec:
    """How another task ended."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ProducerTask(self) -> str:
        """The task."""

class TaskInputArtifactSpec:
    """Where an artifact comes from: one of the first two fields."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ArtifactExpressionSelector(self) -> str:
        """A CEL expression that picks one artifact of a list."""
    @property
    def ComponentInputArtifact(self) -> str:
        """An input of the graph the task is in."""
    @property
    def TaskOutputArtifact(self) -> TaskOutputArtifactSpec:
        """An output of another task."""

class TaskInputParameterSpec:
    """Where a parameter's value comes from: one of the first four fields."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ComponentInputParameter(self) -> str:
        """An input of the graph the task is in."""
    @property
    def ParameterExpressionSelector(self) -> str:
        """A CEL expression over the value that picks a part of it."""
    @property
    def RuntimeValue(self) -> ValueOrRuntimeParameter:
        """A value in the document."""
    @property
    def TaskFinalStatus(self) -> TaskFinalStatusSpec:
        """How another task ended."""
    @property
    def TaskOutputParameter(self) -> TaskOutputParameterSpec:
        """An output of another task."""

class TaskInputsSpec:
    """A task's arguments."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Artifacts(self) -> _Any:
        """Artifacts by input name."""
    @property
    def Parameters(self) -> _Any:
        """Parameters by input name."""

class TaskKind:
    """What a task of a run is."""

    Step: _Any
    Importer: _Any
    Dag: _Any
    Loop: _Any
    Iteration: _Any

class TaskOutputArtifactSpec:
    """An output artifact of another task."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def OutputArtifactKey(self) -> str:
        """Its output."""
    @property
    def ProducerTask(self) -> str:
        """The task."""

class TaskOutputParameterSpec:
    """An output parameter of another task."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def OutputParameterKey(self) -> str:
        """Its output."""
    @property
    def ProducerTask(self) -> str:
        """The task."""

class TriggerPolicy:
    """When a task runs."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Condition(self) -> str:
        """A CEL expression over the task's inputs; false skips the task."""
    @property
    def Strategy(self) -> str:
        """TRIGGER_STRATEGY_UNSPECIFIED, ALL_UPSTREAM_TASKS_SUCCEEDED or ALL_UPSTREAM_TASKS_COMPLETED."""

class ValidationException(KubeflowException):
    """All the mistakes of one definition or document, found together."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Faults(self) -> _Iterable[Fault]:
        """The mistakes, in the order of the user's code."""

class Value:
    """A parameter's value in a pipeline: a constant, or something that is known only when the pipeline runs (an output, a pipeline parameter, a loop's item). It may stand inside an interpolated string: ``$"hello {name}"``."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Type(self) -> ParameterType:
        """Its type."""
    @staticmethod
    def Null(*args: _Any, **kwargs: _Any) -> _Any:
        """An explicit null, which is not the same as leaving an optional input out."""
    @staticmethod
    def Of(*args: _Any, **kwargs: _Any) -> _Any:
        """A constant of any type: a record, a dictionary, a list, a JSON node."""

class ValueBranches:
    """Branches that each give a value."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    def Else(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Adds tasks that run when no condition held."""
    def ElseIf(self, *args: _Any, **kwargs: _Any) -> ValueBranches:
        """Adds tasks that run when no earlier condition held and this one does."""

class ValueOrRuntimeParameter:
    """A value in the document, or a parameter that is looked up when the task runs."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Constant(self) -> _Any:
        """The value; ``Undefined`` if absent, ``Null`` if it is an explicit null."""
    @property
    def ConstantValue(self) -> _Any:
        """Deprecated form of the value."""
    @property
    def RuntimeParameter(self) -> str:
        """An input of the component (importers only)."""

class WorkspaceConfig:
    """The run's shared folder."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Kubernetes(self) -> KubernetesWorkspaceConfig:
        """How Kubernetes provides it."""
    @property
    def Size(self) -> str:
        """Its size, such as ``10Gi``."""

class WriteOptions:
    """How an object is written."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def DryRun(self) -> bool:
        """Whether everything is checked and nothing is kept."""
    @property
    def FieldManager(self) -> str:
        """Who owns the fields that are written. Default: ``kubeflow-sdk``."""
    @property
    def FieldValidation(self) -> FieldValidation:
        """What happens with fields that the kind does not have. Default: ``Strict``."""
    @property
    def Force(self) -> bool:
        """Whether apply takes fields that another manager owns."""
    @property
    def Subresource(self) -> str:
        """The part that is written, such as ``status``; null for the object itself."""
