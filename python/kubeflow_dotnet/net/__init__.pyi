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

class ClaimVolume(ManifestPart):
    """A claim of lasting storage."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ClaimName(self) -> str:
        """The PersistentVolumeClaim's name."""
    @property
    def ReadOnly(self) -> bool:
        """Whether the pod may only read it."""

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

class ClusterTrainingRuntime(ManifestPart):
    """How jobs run, for the jobs of all namespaces."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ApiVersion(self) -> str:
        """ApiVersion."""
    @property
    def Kind(self) -> str:
        """Kind."""
    @property
    def Metadata(self) -> ObjectMeta:
        """Metadata."""
    @property
    def ResourceKind(self) -> ResourceKind:
        """What the API calls it."""
    @property
    def Spec(self) -> TrainingRuntimeSpec:
        """How the jobs run."""
    @staticmethod
    def Create(*args: _Any, **kwargs: _Any) -> TrainingRuntimeBuilder:
        """Starts describing a runtime."""
    @staticmethod
    def From(*args: _Any, **kwargs: _Any) -> ClusterTrainingRuntime:
        """Reads an object of kind ClusterTrainingRuntime."""
    @staticmethod
    def Load(*args: _Any, **kwargs: _Any) -> ClusterTrainingRuntime:
        """Reads the one ClusterTrainingRuntime of a file."""
    @staticmethod
    def Parse(*args: _Any, **kwargs: _Any) -> ClusterTrainingRuntime:
        """Reads the one ClusterTrainingRuntime of a text."""
    def ToJson(self, *args: _Any, **kwargs: _Any) -> _Any:
        """ToJson."""

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

class ConfigMapVolume(ManifestPart):
    """The keys of a ConfigMap as files."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def DefaultMode(self) -> int:
        """The files' rights, as a number (0644 is 420); null for 0644."""
    @property
    def Items(self) -> _Iterable[KeyToPath]:
        """The keys, and the files that they become; null for all, each under its own name."""
    @property
    def Name(self) -> str:
        """The ConfigMap's name."""
    @property
    def Optional(self) -> bool:
        """Whether the pod starts without it."""

class Container(ManifestPart):
    """A container of a pod."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Args(self) -> _Iterable[str]:
        """The arguments after the command; null for the image's own."""
    @property
    def Command(self) -> _Iterable[str]:
        """The program and its first arguments; null for the image's own."""
    @property
    def Env(self) -> _Iterable[_Any]:
        """Its environment variables."""
    @property
    def EnvFrom(self) -> _Iterable[EnvFromSource]:
        """Secrets and ConfigMaps whose keys become environment variables."""
    @property
    def Image(self) -> str:
        """The image, such as ``docker.io/team/train:1.4``."""
    @property
    def Name(self) -> str:
        """Its name, unique in the pod."""
    @property
    def Ports(self) -> _Iterable[ContainerPort]:
        """The ports it listens on; for information."""
    @property
    def Resources(self) -> ResourceRequirements:
        """What it asks for and may use."""
    @property
    def VolumeMounts(self) -> _Iterable[VolumeMount]:
        """The pod's volumes in its file system."""
    @property
    def WorkingDir(self) -> str:
        """The folder in which it starts; null for the image's own."""

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

class ContainerPatch(ManifestPart):
    """What a patch can change of a container."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Env(self) -> _Iterable[_Any]:
        """Environment variables to add; not for the containers ``node``, ``dataset-initializer`` and ``model-initializer``."""
    @property
    def Name(self) -> str:
        """The container's name in the runtime."""
    @property
    def VolumeMounts(self) -> _Iterable[VolumeMount]:
        """Volumes to mount."""

class ContainerPort(ManifestPart):
    """A port of a container."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def HostPort(self) -> int:
        """The same port on the machine; null for none."""
    @property
    def Name(self) -> str:
        """The port's name, unique in the pod."""
    @property
    def Number(self) -> int:
        """The port, 1 to 65535."""
    @property
    def Protocol(self) -> str:
        """``TCP``, ``UDP`` or ``SCTP``; null for TCP."""

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

class ContainerStepMode:
    """Where steps with an image run that are no C# methods."""

    Auto: _Any
    Host: _Any
    Docker: _Any
    Podman: _Any

class Coordinator(ManifestPart):
    """The pod that others are told of as the first."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def JobIndex(self) -> int:
        """The job's number, from 0."""
    @property
    def PodIndex(self) -> int:
        """The pod's number, from 0."""
    @property
    def ReplicatedJob(self) -> str:
        """Its replicated job."""

class CoschedulingPolicy(ManifestPart):
    """The coscheduling plugin."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ScheduleTimeoutSeconds(self) -> int:
        """Seconds that pods wait for each other; null for 60."""

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

class DependsOn(ManifestPart):
    """A job that another waits for."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Name(self) -> str:
        """The job's name."""
    @property
    def Status(self) -> str:
        """``Ready`` or ``Complete``."""

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

class ElasticPolicy(ManifestPart):
    """How the number of workers may change."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def MaxReplicas(self) -> int:
        """The most workers."""
    @property
    def MaxRestarts(self) -> int:
        """Restarts before the job fails."""
    @property
    def MinReplicas(self) -> int:
        """The least workers."""
    @property
    def NProcPerNode(self) -> int:
        """Processes of each worker; the job's own nprocPerNode is newer."""
    @property
    def RdzvBackend(self) -> str:
        """How workers find each other: ``c10d``, ``etcd``, ``etcd-v2``; null for c10d."""
    @property
    def RdzvHost(self) -> str:
        """The host at which they do."""
    @property
    def RdzvId(self) -> str:
        """The name under which they do."""
    @property
    def RdzvPort(self) -> int:
        """The port at which they do."""
    @property
    def Standalone(self) -> bool:
        """Whether one machine is all."""

class EmptyDirVolume(ManifestPart):
    """An empty folder that lives as long as the pod."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Medium(self) -> str:
        """``Memory`` for a folder in memory; null for the machine's disk."""
    @property
    def SizeLimit(self) -> IntOrString:
        """The most it may hold; null for no limit."""

class EnvFromSource(ManifestPart):
    """All keys of a Secret or ConfigMap as environment variables."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ConfigMapRef(self) -> SourceReference:
        """The ConfigMap."""
    @property
    def Prefix(self) -> str:
        """A text put before each key."""
    @property
    def SecretRef(self) -> SourceReference:
        """The Secret."""

class EnvVar:
    """An environment variable."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Name(self) -> str:
        """Its name."""
    @property
    def Value(self) -> str:
        """Its value."""

class EnvVarSource(ManifestPart):
    """Where the value of an environment variable comes from; exactly one is set."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ConfigMapKeyRef(self) -> KeySelector:
        """A key of a ConfigMap."""
    @property
    def FieldRef(self) -> FieldSelector:
        """A field of the pod."""
    @property
    def ResourceFieldRef(self) -> ResourceFieldSelector:
        """A request or limit of a container."""
    @property
    def SecretKeyRef(self) -> KeySelector:
        """A key of a Secret."""

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

class FailurePolicy(ManifestPart):
    """What follows from a failed job."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def MaxRestarts(self) -> int:
        """Restarts of the whole before it fails; null for 0."""
    @property
    def RestartStrategy(self) -> str:
        """``Recreate``, ``BlockingRecreate`` or ``InPlaceRestart``; null for Recreate."""
    @property
    def Rules(self) -> _Iterable[FailurePolicyRule]:
        """Rules for certain failures; the first that fits counts."""

class FailurePolicyRule(ManifestPart):
    """What follows from a certain failure."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Action(self) -> str:
        """``FailJobSet``, ``RestartJobSet``, ``RestartJobSetAndIgnoreMaxRestarts``, ``RestartJob`` or ``RestartJobAndIgnoreMaxRestarts``."""
    @property
    def Name(self) -> str:
        """The rule's name."""
    @property
    def OnJobFailureMessagePatterns(self) -> _Iterable[str]:
        """Regular expressions of messages that it is for; null for all."""
    @property
    def OnJobFailureReasons(self) -> _Iterable[str]:
        """Reasons of a failed job that it is for, such as ``BackoffLimitExceeded``; null for all."""
    @property
    def TargetReplicatedJobs(self) -> _Iterable[str]:
        """The jobs that it is for; null for all."""

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

class FieldSelector(ManifestPart):
    """A field of a pod."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ApiVersion(self) -> str:
        """The version in which the path is read; null for ``v1``."""
    @property
    def FieldPath(self) -> str:
        """Its path, such as ``metadata.name``."""

class FieldValidation:
    """What happens with fields that a kind does not have."""

    Strict: _Any
    Warn: _Any
    Ignore: _Any

class FluxPolicy(ManifestPart):
    """Flux."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def NumProcPerNode(self) -> int:
        """Processes on each machine, where a job does not say; null for 1."""

class GridSearch(ManifestPart):
    """Search through every combination of choices."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...

class HostPathVolume(ManifestPart):
    """A folder or file of the machine."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Path(self) -> str:
        """Its path."""
    @property
    def Type(self) -> str:
        """What must be there, such as ``Directory``; null for no check."""

class Html(Artifact):
    """A page to show, as HTML."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...

class IArtifactListValue:
    """A list of artifacts that a run will make."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Source(self) -> ArtifactSource:
        """What the compiler knows of it."""

class IArtifactStore:
    """Where the files of artifacts lie, by address: a disk, a web server, object storage. An address names one file or one folder."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    def DownloadAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Copies what lies there to this machine, whole or not at all, however large it is."""
    def Takes(self, *args: _Any, **kwargs: _Any) -> bool:
        """Whether addresses of this form are this store's."""
    def UploadAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Copies a file, or a folder with all in it, to an address; what lies there already is written over."""
    def VersionAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """A sign of what lies there now, without reading it; another sign means that it changed."""

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

class ILegacyJob:
    """A job of the kinds before TrainJob: replicas by their roles. All of them are started, watched and converted alike."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def MainContainer(self) -> str:
        """The container that trains, such as ``pytorch``."""
    @property
    def ReplicaField(self) -> str:
        """The field of the replicas in the spec, such as ``pytorchReplicaSpecs``."""
    @property
    def Replicas(self) -> _Any:
        """The replicas by their roles, such as ``Master`` and ``Worker``."""
    @property
    def Resource(self) -> ResourceKind:
        """What the API calls it."""
    @property
    def RunPolicy(self) -> RunPolicy:
        """How it runs; null for the defaults."""
    @property
    def Status(self) -> LegacyJobStatus:
        """What a cluster says of it; null before it has said anything."""

class IManifest:
    """A Kubernetes object as a document: what every kind of this SDK is in the end, and what areas hand each other."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ApiVersion(self) -> str:
        """Group and version, such as ``trainer.kubeflow.org/v1alpha1``."""
    @property
    def Kind(self) -> str:
        """The kind, such as ``TrainJob``."""
    @property
    def Metadata(self) -> ObjectMeta:
        """The object's name, labels and annotations."""
    def ToJson(self, *args: _Any, **kwargs: _Any) -> _Any:
        """The object as JSON, as Kubernetes takes it: a copy of the caller's own."""

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

class IStepSubstitution:
    """Stands in for steps of one run, in this process: for tests, and for stepping through a step with a debugger."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    def RunAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Runs in the step's place. What it throws is the step's failure, with the exception's message and line."""
    def StandsInFor(self, *args: _Any, **kwargs: _Any) -> bool:
        """Whether this runs in the step's place. A step for whose first try it does is never cached."""

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

class Initializer(ManifestPart):
    """What is fetched before the training starts."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Dataset(self) -> InitializerSource:
        """The data; null for none."""
    @property
    def Model(self) -> InitializerSource:
        """The model to begin with; null for none."""

class InitializerSource(ManifestPart):
    """What an initializer fetches."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Env(self) -> _Iterable[_Any]:
        """Environment variables of the initializer; never a token or key: those belong into ``SecretRef``."""
    @property
    def SecretRef(self) -> LocalObjectReference:
        """The Secret whose keys become environment variables, such as ``ACCESS_TOKEN``."""
    @property
    def StorageUri(self) -> str:
        """Where it is, such as ``hf://owner/name`` or ``s3://bucket/folder``; null for the runtime's."""

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

class IntOrString:
    """A value that Kubernetes takes as a number or as a text, such as a port or an amount (``2``, ``500m``, ``4Gi``). It is written back as it was given."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def IsNumber(self) -> bool:
        """Whether it is written as a number."""
    @staticmethod
    def FromInt64(*args: _Any, **kwargs: _Any) -> IntOrString:
        """Takes a whole number."""
    @staticmethod
    def FromString(*args: _Any, **kwargs: _Any) -> IntOrString:
        """Takes a text."""

class IteratorPolicy:
    """How a loop runs."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ParallelismLimit(self) -> int:
        """Iterations at the same time; 0 or absent for no limit."""

class JaxJob(ManifestPart):
    """A training with JAX, as the training operator (v1) describes it. New trainings are a ``TrainJob``."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ApiVersion(self) -> str:
        """ApiVersion."""
    @property
    def Kind(self) -> str:
        """Kind."""
    @property
    def Metadata(self) -> ObjectMeta:
        """Metadata."""
    @property
    def ResourceKind(self) -> ResourceKind:
        """What the API calls it."""
    @property
    def Spec(self) -> JaxJobSpec:
        """What is wanted."""
    @property
    def Status(self) -> LegacyJobStatus:
        """Status."""
    @staticmethod
    def From(*args: _Any, **kwargs: _Any) -> JaxJob:
        """Reads an object of kind JAXJob."""
    @staticmethod
    def Load(*args: _Any, **kwargs: _Any) -> JaxJob:
        """Reads the one JAXJob of a file."""
    @staticmethod
    def Parse(*args: _Any, **kwargs: _Any) -> JaxJob:
        """Reads the one JAXJob of a text."""
    def ToJson(self, *args: _Any, **kwargs: _Any) -> _Any:
        """ToJson."""

class JaxJobSpec(ManifestPart):
    """What a JAXJob asks for."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def JaxReplicaSpecs(self) -> _Any:
        """The replicas: ``Worker``."""
    @property
    def RunPolicy(self) -> RunPolicy:
        """How it runs; null for the defaults."""

class JaxPolicy(ManifestPart):
    """JAX; it needs no settings."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...

class JobSetNetwork(ManifestPart):
    """How pods find each other."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def EnableDnsHostnames(self) -> bool:
        """Whether pods have names in the network; null for yes."""
    @property
    def PublishNotReadyAddresses(self) -> bool:
        """Whether pods are found before they are ready; null for yes."""
    @property
    def Subdomain(self) -> str:
        """The domain of those names; null for the job set's name."""

class JobSetSpec(ManifestPart):
    """Jobs that run together."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Coordinator(self) -> Coordinator:
        """The pod that others are told of as the first."""
    @property
    def FailurePolicy(self) -> FailurePolicy:
        """What follows from a failed job; null: the whole fails."""
    @property
    def ManagedBy(self) -> str:
        """Who looks after the job set; null for JobSet itself."""
    @property
    def Network(self) -> JobSetNetwork:
        """How pods find each other."""
    @property
    def ReplicatedJobs(self) -> _Iterable[ReplicatedJob]:
        """The jobs."""
    @property
    def StartupPolicy(self) -> StartupPolicy:
        """Whether jobs start in their order; null: at once."""
    @property
    def SuccessPolicy(self) -> SuccessPolicy:
        """When the whole has succeeded; null: when all jobs have."""
    @property
    def Suspend(self) -> bool:
        """Whether nothing runs for now."""
    @property
    def TtlSecondsAfterFinished(self) -> int:
        """Seconds after the end at which the job set goes, with pods and logs; null for never."""
    @property
    def VolumeClaimPolicies(self) -> _Iterable[VolumeClaimPolicy]:
        """Storage that is made for the job set."""

class JobSetSpecPatch(ManifestPart):
    """Changes to the jobs of a job set."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ReplicatedJobs(self) -> _Iterable[ReplicatedJobPatch]:
        """The jobs that change, by name."""

class JobSetTemplatePatch(ManifestPart):
    """Changes to a runtime's job set."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Metadata(self) -> ObjectMeta:
        """Labels and annotations to add."""
    @property
    def Spec(self) -> JobSetSpecPatch:
        """Changes to its jobs."""

class JobSetTemplateSpec(ManifestPart):
    """The job set of a runtime."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Metadata(self) -> ObjectMeta:
        """Its labels and annotations."""
    @property
    def Spec(self) -> JobSetSpec:
        """Its jobs."""

class JobSpec(ManifestPart):
    """Pods that run to their end."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ActiveDeadlineSeconds(self) -> int:
        """Seconds after the start at which everything is ended; null for no limit."""
    @property
    def BackoffLimit(self) -> int:
        """Failures before the whole fails; null for 6."""
    @property
    def CompletionMode(self) -> str:
        """``Indexed``: each pod has a number of its own; ``NonIndexed``: any will do."""
    @property
    def Completions(self) -> int:
        """Pods that must end well."""
    @property
    def Parallelism(self) -> int:
        """Pods at the same time; null for 1."""
    @property
    def Template(self) -> PodTemplateSpec:
        """The pods."""
    @property
    def TtlSecondsAfterFinished(self) -> int:
        """Seconds after the end at which the object goes; null for never."""

class JobSpecPatch(ManifestPart):
    """Changes to the pods of a job."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Template(self) -> PodTemplatePatch:
        """Changes to the pods."""

class JobTemplatePatch(ManifestPart):
    """Changes to a job."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Metadata(self) -> ObjectMeta:
        """Labels and annotations to add."""
    @property
    def Spec(self) -> JobSpecPatch:
        """Changes to its pods."""

class JobTemplateSpec(ManifestPart):
    """Jobs made after one model."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Metadata(self) -> ObjectMeta:
        """Their labels and annotations."""
    @property
    def Spec(self) -> JobSpec:
        """What they run."""

class KeySelector(ManifestPart):
    """A key of a Secret or ConfigMap."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Key(self) -> str:
        """The key in it."""
    @property
    def Name(self) -> str:
        """The object's name."""
    @property
    def Optional(self) -> bool:
        """Whether the container starts without it."""

class KeyToPath(ManifestPart):
    """A key, and the file that it becomes."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Key(self) -> str:
        """The key."""
    @property
    def Mode(self) -> int:
        """The file's rights, as a number; null for the volume's."""
    @property
    def Path(self) -> str:
        """The file, relative to the mount."""

class KubeflowClient:
    """The front door: pipelines and trainings (and, as they come, the other areas) on this machine or on a cluster."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Cluster(self) -> ICluster:
        """The cluster itself, for objects of every kind. On this machine it is opened at the first use, in ``cluster`` of the state folder."""
    @property
    def Pipelines(self) -> PipelineClient:
        """Pipeline runs; on this machine only, so far."""
    @property
    def Training(self) -> TrainingClient:
        """Trainings."""
    def DisposeAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Ends what is under way on this machine, and lets go of the state folder."""
    @staticmethod
    def Kubernetes(*args: _Any, **kwargs: _Any) -> KubeflowClient:
        """Works on a Kubernetes cluster."""
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

class KubernetesManifestOptions:
    """How a pipeline is called as objects of the Kubernetes API, in which KFP can store pipelines since 2.14."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def IncludePipeline(self) -> bool:
        """Whether the Pipeline object is written too, before its version. Default: false: it is in the cluster already."""
    @property
    def Namespace(self) -> str:
        """The namespace of the objects. Default: null, the one they are applied in."""
    @property
    def PipelineDisplayName(self) -> str:
        """The pipeline's name for people. Default: null, ``PipelineName``."""
    @property
    def PipelineName(self) -> str:
        """The name of the Pipeline object. Default: null, the pipeline's own name."""
    @property
    def PipelineVersionDisplayName(self) -> str:
        """The version's name for people. Default: null, ``PipelineVersionName``."""
    @property
    def PipelineVersionName(self) -> str:
        """The name of the PipelineVersion object. Default: null, ``PipelineName``."""

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

class KubernetesTime:
    """A moment as Kubernetes writes it (``2026-01-31T12:00:00Z``), to the second or to the microsecond. It is written back as it was read."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Value(self) -> _Any:
        """The moment, in UTC."""
    @staticmethod
    def FromDateTimeOffset(*args: _Any, **kwargs: _Any) -> KubernetesTime:
        """Takes a moment, to the second."""
    def ToDateTimeOffset(self, *args: _Any, **kwargs: _Any) -> _Any:
        """The moment, in UTC."""

class KubernetesWorkspaceConfig:
    """How Kubernetes provides the shared folder."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def PvcSpecPatch(self) -> _Any:
        """Fields of the claim's spec."""

class LegacyJobHandle:
    """A job of the kinds before TrainJob on a cluster: a handle; each verb asks the cluster."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Name(self) -> str:
        """Its name."""
    @property
    def Namespace(self) -> str:
        """Its namespace."""
    def DeleteAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Deletes the job and everything that runs for it."""
    def GetAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """The job with its state."""
    def SuspendAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Holds the job, or lets a held one run."""
    def WaitAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Waits for the job's end, watching."""
    def WatchAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """The job's changes, its present state first; ends when the job does, or when it is deleted."""

class LegacyJobSnapshot:
    """A job of the kinds before TrainJob at one moment."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Job(self) -> _Any:
        """The job."""
    @property
    def State(self) -> TrainingState:
        """Its state."""

class LegacyJobStatus(ManifestPart):
    """What a cluster says of a job of the kinds before TrainJob."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def CompletionTime(self) -> KubernetesTime:
        """When it ended."""
    @property
    def Conditions(self) -> _Iterable[_Any]:
        """What is so and what not: ``Created``, ``Running``, ``Restarting``, ``Suspended``, ``Succeeded``, ``Failed``."""
    @property
    def LastReconcileTime(self) -> KubernetesTime:
        """When it was last looked at."""
    @property
    def ReplicaStatuses(self) -> _Any:
        """The pods of each role, counted."""
    @property
    def StartTime(self) -> KubernetesTime:
        """When it was first seen."""

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

class LocalCluster:
    """A small Kubernetes on this machine: objects with Kubernetes' rules, kept in a file so that they outlive the process. Kinds are those of Kubernetes that Kubeflow needs, and every kind that a CustomResourceDefinition defines."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Namespace(self) -> str:
        """Namespace."""
    def ApplyAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """ApplyAsync."""
    def CreateAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """CreateAsync."""
    def DeleteAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """DeleteAsync."""
    def DisposeAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Ends what runs in it, and lets go of its folder."""
    def GetAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """GetAsync."""
    def ListAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """ListAsync."""
    def LogsAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """LogsAsync."""
    @staticmethod
    def Open(*args: _Any, **kwargs: _Any) -> LocalCluster:
        """Opens the cluster of a folder, or makes one."""
    @staticmethod
    def OpenAsync(*args: _Any, **kwargs: _Any) -> _Any:
        """Opens the cluster of a folder, or makes one, and waits until it is ready to be read."""
    def PatchAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """PatchAsync."""
    def ReplaceAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """ReplaceAsync."""
    def WatchAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """WatchAsync."""

class LocalClusterOptions:
    """How a local cluster works."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Environment(self) -> _Any:
        """Environment variables of every container, unless it sets them itself."""
    @property
    def Folder(self) -> str:
        """The folder of its objects, logs and volumes; one process at a time may hold it. Null: it lives in memory, and ends with its process. Default: null."""
    @property
    def LoggerFactory(self) -> _Any:
        """Where faults of its controllers are logged, under the category ``Kubeflow``; null logs nothing."""
    @property
    def Namespace(self) -> str:
        """The namespace of objects that name none. Default: ``default``."""
    @property
    def PythonInterpreter(self) -> str:
        """The interpreter that runs containers whose command is ``python`` or ``python3``. Default: null, the one on the PATH."""
    @property
    def TimeProvider(self) -> _Any:
        """The clock. Default: the system's."""
    @property
    def WatchHistory(self) -> int:
        """Changes of each kind that can still be watched from; who comes with an older version must list again. Default: 10,000."""
    @property
    def WorkingFolder(self) -> str:
        """The folder in which containers start that name no working directory. Default: null, that of this process."""

class LocalObjectReference(ManifestPart):
    """An object of the same namespace by name."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Name(self) -> str:
        """Its name."""

class LocalOptions:
    """How pipelines run on this machine."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ArtifactStores(self) -> _Iterable[IArtifactStore]:
        """Stores of your own, asked before those of this SDK (disk, web, S3)."""
    @property
    def ConfigMaps(self) -> _Any:
        """Contents of Kubernetes config maps that steps ask for: by the map's name, then by key."""
    @property
    def ContainerSteps(self) -> ContainerStepMode:
        """Where steps of other kinds run: commands, and Python functions. Default: ``Auto``."""
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
    def S3(self) -> S3Options:
        """How object storage is reached. Default: as AWS's own variables and files say."""
    @property
    def Secrets(self) -> _Any:
        """Contents of Kubernetes secrets that steps ask for: by the secret's name, then by key. They are never logged, and kept in no file that outlives the step."""
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
        """Starts a run in which other code runs in the place of some steps. It never goes on from an earlier run, nor a later one from it."""
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

class LoraConfig:
    """Low-rank adaptation."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Alpha(self) -> float:
        """The weight of the adapters."""
    @property
    def ApplyToMlp(self) -> bool:
        """Whether the MLP layers are adapted too."""
    @property
    def ApplyToOutput(self) -> bool:
        """Whether the output layer is adapted too."""
    @property
    def AttentionModules(self) -> _Iterable[str]:
        """The layers of the attention that are adapted. Default: ``q_proj``, ``v_proj``, ``output_proj``."""
    @property
    def Dropout(self) -> float:
        """The share of values dropped, 0 to 1."""
    @property
    def QuantizeBase(self) -> bool:
        """Whether the base model is held in four bits (QLoRA)."""
    @property
    def Rank(self) -> int:
        """The rank of the adapters."""
    @property
    def UseDora(self) -> bool:
        """Whether weights are split into size and direction (DoRA)."""

class MLPolicy(ManifestPart):
    """The framework of a runtime, and what it is told; at most one framework is set."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Flux(self) -> FluxPolicy:
        """Flux."""
    @property
    def Jax(self) -> JaxPolicy:
        """JAX."""
    @property
    def Mpi(self) -> MpiPolicy:
        """MPI, started by mpirun from a launcher."""
    @property
    def NumNodes(self) -> int:
        """Machines, where a job does not say; null for 1."""
    @property
    def Torch(self) -> TorchPolicy:
        """PyTorch, started by torchrun."""
    @property
    def Xgboost(self) -> XGBoostPolicy:
        """XGBoost."""

class Manifest:
    """An object of any kind, as its document says it."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ApiVersion(self) -> str:
        """ApiVersion."""
    @property
    def Kind(self) -> str:
        """Kind."""
    @property
    def Metadata(self) -> ObjectMeta:
        """Metadata."""
    @staticmethod
    def LoadAll(*args: _Any, **kwargs: _Any) -> _Iterable[Manifest]:
        """Reads the documents of a file, of whatever kinds."""
    @staticmethod
    def ParseAll(*args: _Any, **kwargs: _Any) -> _Iterable[Manifest]:
        """Reads the documents of a text, of whatever kinds."""
    def ToJson(self, *args: _Any, **kwargs: _Any) -> _Any:
        """ToJson."""

class ManifestExtensions:
    """What every manifest can do."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @staticmethod
    def Save(*args: _Any, **kwargs: _Any) -> None:
        """Save."""
    @staticmethod
    def ToYaml(*args: _Any, **kwargs: _Any) -> str:
        """ToYaml."""

class ManifestPart:
    """A part of a Kubernetes object. Fields without a property of their own are kept as they stand, so that nothing is lost."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Other(self) -> _Any:
        """Fields that this type has no property for, as they stand in the document; empty if there are none."""

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

class MpiJob(ManifestPart):
    """A training with MPI, as the training operator (v1) and the MPI operator (v2beta1) describe it. New trainings are a ``TrainJob``."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ApiVersion(self) -> str:
        """ApiVersion."""
    @property
    def Kind(self) -> str:
        """Kind."""
    @property
    def Metadata(self) -> ObjectMeta:
        """Metadata."""
    @property
    def ResourceKind(self) -> ResourceKind:
        """What the API calls it in version v2beta1, of the MPI operator."""
    @property
    def ResourceKindV1(self) -> _Any:
        """What the API calls it in version v1, of the training operator."""
    @property
    def Spec(self) -> MpiJobSpec:
        """What is wanted."""
    @property
    def Status(self) -> LegacyJobStatus:
        """Status."""
    @staticmethod
    def From(*args: _Any, **kwargs: _Any) -> MpiJob:
        """Reads an object of kind MPIJob."""
    @staticmethod
    def Load(*args: _Any, **kwargs: _Any) -> MpiJob:
        """Reads the one MPIJob of a file."""
    @staticmethod
    def Parse(*args: _Any, **kwargs: _Any) -> MpiJob:
        """Reads the one MPIJob of a text."""
    def ToJson(self, *args: _Any, **kwargs: _Any) -> _Any:
        """ToJson."""

class MpiJobSpec(ManifestPart):
    """What an MPIJob asks for, of either version."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def CleanPodPolicy(self) -> str:
        """Which pods go at the end (v1): ``None``, ``Running``, ``All``; null for None."""
    @property
    def LauncherCreationPolicy(self) -> str:
        """``AtStartup`` or ``WaitForWorkersReady`` (v2beta1); null for AtStartup."""
    @property
    def MainContainer(self) -> str:
        """The container that runs MPI (v1); null for the first."""
    @property
    def MpiImplementation(self) -> str:
        """``OpenMPI``, ``Intel`` or ``MPICH`` (v2beta1); null for OpenMPI."""
    @property
    def MpiReplicaSpecs(self) -> _Any:
        """The replicas: ``Launcher``, ``Worker``."""
    @property
    def RunLauncherAsWorker(self) -> bool:
        """Whether the launcher trains too (v2beta1); null for false."""
    @property
    def RunPolicy(self) -> RunPolicy:
        """How it runs; null for the defaults."""
    @property
    def SlotsPerWorker(self) -> int:
        """Processes of each worker; null for 1."""
    @property
    def SshAuthMountPath(self) -> str:
        """The folder of the keys with which the launcher reaches the workers (v2beta1); null for ``/root/.ssh``."""

class MpiPolicy(ManifestPart):
    """MPI."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def MpiImplementation(self) -> str:
        """The implementation; null for ``OpenMPI``."""
    @property
    def NumProcPerNode(self) -> int:
        """Processes on each machine, where a job does not say; null for 1."""
    @property
    def RunLauncherAsNode(self) -> bool:
        """Whether the launcher trains too; null for false."""
    @property
    def SshAuthMountPath(self) -> str:
        """The folder of the keys with which the launcher reaches the nodes; null for ``/root/.ssh``."""

class NetworkTopology(ManifestPart):
    """How near each other machines must be."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def HighestTierAllowed(self) -> int:
        """The highest tier that connections may cross; null for 1."""
    @property
    def Mode(self) -> str:
        """``hard`` or ``soft``; null for hard."""

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

class ObjectMeta(ManifestPart):
    """Name, labels and annotations of an object, and what the server notes about it."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Annotations(self) -> _Any:
        """Texts for people and tools."""
    @property
    def CreationTimestamp(self) -> KubernetesTime:
        """When the object was created."""
    @property
    def DeletionTimestamp(self) -> KubernetesTime:
        """When its deletion was asked for; null if it was not."""
    @property
    def Finalizers(self) -> _Iterable[str]:
        """Whoever must be done before the object goes."""
    @property
    def GenerateName(self) -> str:
        """The start of a name that the server completes; only without ``Name``."""
    @property
    def Generation(self) -> int:
        """How often the wanted state changed, from 1."""
    @property
    def Labels(self) -> _Any:
        """Short texts by which objects are selected."""
    @property
    def Name(self) -> str:
        """The name, unique among the objects of its kind and namespace."""
    @property
    def Namespace(self) -> str:
        """The namespace; null for the client's."""
    @property
    def OwnerReferences(self) -> _Iterable[OwnerReference]:
        """The objects that this one goes with."""
    @property
    def ResourceVersion(self) -> str:
        """The server's version of this state."""
    @property
    def Uid(self) -> str:
        """The server's id of this very object."""

class OptimizationAlgorithm(ManifestPart):
    """How parameters are chosen; exactly one is set."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Grid(self) -> GridSearch:
        """Every combination of choices."""
    @property
    def Random(self) -> RandomSearch:
        """At random."""

class OptimizationChoices(ManifestPart):
    """Choices of a parameter."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Choices(self) -> _Iterable[str]:
        """The choices."""

class OptimizationJob(ManifestPart):
    """A search for the best parameters of a TrainJob, as Kubeflow Trainer describes it."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ApiVersion(self) -> str:
        """ApiVersion."""
    @property
    def Kind(self) -> str:
        """Kind."""
    @property
    def Metadata(self) -> ObjectMeta:
        """Metadata."""
    @property
    def ResourceKind(self) -> ResourceKind:
        """What the API calls it."""
    @property
    def Spec(self) -> OptimizationJobSpec:
        """What is wanted; it cannot be changed once the job exists."""
    @property
    def Status(self) -> OptimizationJobStatus:
        """What is; null before the cluster has said anything."""
    @staticmethod
    def Create(*args: _Any, **kwargs: _Any) -> OptimizationJobBuilder:
        """Starts describing a search."""
    @staticmethod
    def From(*args: _Any, **kwargs: _Any) -> OptimizationJob:
        """Reads an object of kind OptimizationJob."""
    @staticmethod
    def Load(*args: _Any, **kwargs: _Any) -> OptimizationJob:
        """Reads the one OptimizationJob of a file."""
    @staticmethod
    def Parse(*args: _Any, **kwargs: _Any) -> OptimizationJob:
        """Reads the one OptimizationJob of a text."""
    def ToJson(self, *args: _Any, **kwargs: _Any) -> _Any:
        """ToJson."""

class OptimizationJobBuilder:
    """Describes a search for the best parameters. Every call is checked where it stands; ``Build`` throws all mistakes together."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    def Build(self, *args: _Any, **kwargs: _Any) -> OptimizationJob:
        """Ends the description; it cannot be changed after."""
    def Categorical(self, *args: _Any, **kwargs: _Any) -> OptimizationJobBuilder:
        """Searches among choices."""
    def Double(self, *args: _Any, **kwargs: _Any) -> OptimizationJobBuilder:
        """Searches a fractional number."""
    def Grid(self, *args: _Any, **kwargs: _Any) -> OptimizationJobBuilder:
        """Searches through every combination of choices."""
    def Integer(self, *args: _Any, **kwargs: _Any) -> OptimizationJobBuilder:
        """Searches a whole number."""
    def MaxTrials(self, *args: _Any, **kwargs: _Any) -> OptimizationJobBuilder:
        """Sets the number of trials."""
    def Maximize(self, *args: _Any, **kwargs: _Any) -> OptimizationJobBuilder:
        """Looks for the greatest value of a metric."""
    def Minimize(self, *args: _Any, **kwargs: _Any) -> OptimizationJobBuilder:
        """Looks for the least value of a metric."""
    def ParallelTrials(self, *args: _Any, **kwargs: _Any) -> OptimizationJobBuilder:
        """Sets the number of trials at the same time."""
    def Random(self, *args: _Any, **kwargs: _Any) -> OptimizationJobBuilder:
        """Searches at random, as without this call."""
    def Trial(self, *args: _Any, **kwargs: _Any) -> OptimizationJobBuilder:
        """Sets the job that each trial runs; its name is left out."""

class OptimizationJobSpec(ManifestPart):
    """What an OptimizationJob asks for."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def NumTrials(self) -> int:
        """Trials, 1 to 100; null for 1."""
    @property
    def Objectives(self) -> _Iterable[OptimizationObjective]:
        """What is optimised; exactly one."""
    @property
    def ParallelTrials(self) -> int:
        """Trials at the same time, 1 to 100; null for 1."""
    @property
    def Parameters(self) -> _Iterable[OptimizationParameter]:
        """The parameters, and where they are searched."""
    @property
    def SearchAlgorithm(self) -> OptimizationAlgorithm:
        """How parameters are chosen; null for at random."""
    @property
    def TrainJobTemplate(self) -> TrainJobTemplate:
        """The job that each trial runs."""

class OptimizationJobStatus(ManifestPart):
    """What a cluster says of an OptimizationJob."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Conditions(self) -> _Iterable[_Any]:
        """What is so and what not."""
    @property
    def Result(self) -> OptimizationResult:
        """The best so far; null before there is one."""

class OptimizationObjective(ManifestPart):
    """What is optimised."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Direction(self) -> str:
        """``Maximize`` or ``Minimize``; null for Minimize."""
    @property
    def Metric(self) -> str:
        """The metric's name, as the training reports it."""

class OptimizationParameter(ManifestPart):
    """A parameter, and where it is searched."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Name(self) -> str:
        """Its name."""
    @property
    def SearchSpace(self) -> OptimizationSearchSpace:
        """Where it is searched."""

class OptimizationRange(ManifestPart):
    """A range of numbers."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Max(self) -> str:
        """The greatest, as text."""
    @property
    def Min(self) -> str:
        """The least, as text."""
    @property
    def Type(self) -> str:
        """``Int`` or ``Float``; null for Float."""

class OptimizationResult(ManifestPart):
    """The best trial."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Parameters(self) -> _Iterable[OptimizationValue]:
        """Its parameters."""
    @property
    def TrainJobName(self) -> str:
        """Its TrainJob."""

class OptimizationSearchSpace(ManifestPart):
    """Where a parameter is searched; exactly one is set."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Categorical(self) -> OptimizationChoices:
        """Choices."""
    @property
    def LogUniform(self) -> OptimizationRange:
        """Numbers above 0 whose logarithms are equally likely."""
    @property
    def Uniform(self) -> OptimizationRange:
        """Numbers, all equally likely."""

class OptimizationValue(ManifestPart):
    """A parameter of a trial."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Name(self) -> str:
        """Its name."""
    @property
    def Value(self) -> str:
        """Its value as text."""

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

class OwnerReference(ManifestPart):
    """An object that another goes with."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ApiVersion(self) -> str:
        """The owner's group and version."""
    @property
    def BlockOwnerDeletion(self) -> bool:
        """Whether the owner waits for this object when it is deleted in the foreground."""
    @property
    def Controller(self) -> bool:
        """Whether the owner looks after the object; at most one does."""
    @property
    def Kind(self) -> str:
        """The owner's kind."""
    @property
    def Name(self) -> str:
        """The owner's name."""
    @property
    def Uid(self) -> str:
        """The owner's id."""

class PaddleJob(ManifestPart):
    """A training with PaddlePaddle, as the training operator (v1) describes it. New trainings are a ``TrainJob``."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ApiVersion(self) -> str:
        """ApiVersion."""
    @property
    def Kind(self) -> str:
        """Kind."""
    @property
    def Metadata(self) -> ObjectMeta:
        """Metadata."""
    @property
    def ResourceKind(self) -> ResourceKind:
        """What the API calls it."""
    @property
    def Spec(self) -> PaddleJobSpec:
        """What is wanted."""
    @property
    def Status(self) -> LegacyJobStatus:
        """Status."""
    @staticmethod
    def From(*args: _Any, **kwargs: _Any) -> PaddleJob:
        """Reads an object of kind PaddleJob."""
    @staticmethod
    def Load(*args: _Any, **kwargs: _Any) -> PaddleJob:
        """Reads the one PaddleJob of a file."""
    @staticmethod
    def Parse(*args: _Any, **kwargs: _Any) -> PaddleJob:
        """Reads the one PaddleJob of a text."""
    def ToJson(self, *args: _Any, **kwargs: _Any) -> _Any:
        """ToJson."""

class PaddleJobSpec(ManifestPart):
    """What a PaddleJob asks for."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ElasticPolicy(self) -> ElasticPolicy:
        """How the number of workers may change; null if it may not."""
    @property
    def PaddleReplicaSpecs(self) -> _Any:
        """The replicas: ``Master``, ``Worker``."""
    @property
    def RunPolicy(self) -> RunPolicy:
        """How it runs; null for the defaults."""

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
    @staticmethod
    def Strategic(*args: _Any, **kwargs: _Any) -> Patch:
        """Kubernetes' strategic merge patch: as a merge patch, but lists are merged by their keys; custom kinds refuse it (415)."""

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
    def ToKubernetesYaml(self, *args: _Any, **kwargs: _Any) -> str:
        """The document as objects of the Kubernetes API, ``PipelineVersion`` and, where asked for, ``Pipeline``: for clusters whose KFP (2.14 or newer) keeps pipelines there."""
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

class PodGroupPolicy(ManifestPart):
    """How pods are scheduled together; exactly one scheduler is set."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Coscheduling(self) -> CoschedulingPolicy:
        """The coscheduling plugin."""
    @property
    def Volcano(self) -> VolcanoPolicy:
        """Volcano."""

class PodSpec(ManifestPart):
    """What a pod runs, and where."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Containers(self) -> _Iterable[Container]:
        """The containers."""
    @property
    def HostNetwork(self) -> bool:
        """Whether it uses the machine's own network."""
    @property
    def ImagePullSecrets(self) -> _Iterable[LocalObjectReference]:
        """Secrets with which images are fetched."""
    @property
    def InitContainers(self) -> _Iterable[Container]:
        """Containers that run, one after the other, before the others start."""
    @property
    def NodeSelector(self) -> _Any:
        """Labels that a machine must have."""
    @property
    def PriorityClassName(self) -> str:
        """Which pods go before it."""
    @property
    def RestartPolicy(self) -> str:
        """``Always``, ``OnFailure`` or ``Never``."""
    @property
    def ServiceAccountName(self) -> str:
        """The account under which it speaks to the cluster; null for ``default``."""
    @property
    def TerminationGracePeriodSeconds(self) -> int:
        """Seconds between the signal to end and the kill; null for 30."""
    @property
    def Tolerations(self) -> _Iterable[Toleration]:
        """Taints of machines that do not matter."""
    @property
    def Volumes(self) -> _Iterable[Volume]:
        """What they share as files."""

class PodSpecPatch(ManifestPart):
    """What a patch can change of pods."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Containers(self) -> _Iterable[ContainerPatch]:
        """Changes to the containers."""
    @property
    def ImagePullSecrets(self) -> _Iterable[LocalObjectReference]:
        """Secrets with which images are fetched."""
    @property
    def InitContainers(self) -> _Iterable[ContainerPatch]:
        """Changes to the containers that run first."""
    @property
    def NodeSelector(self) -> _Any:
        """Labels that a machine must have."""
    @property
    def ServiceAccountName(self) -> str:
        """The account under which they speak to the cluster."""
    @property
    def TerminationGracePeriodSeconds(self) -> int:
        """Seconds between the signal to end and the kill."""
    @property
    def Tolerations(self) -> _Iterable[Toleration]:
        """Taints of machines that do not matter."""
    @property
    def Volumes(self) -> _Iterable[Volume]:
        """Volumes to add."""

class PodTemplatePatch(ManifestPart):
    """Changes to pods."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Metadata(self) -> ObjectMeta:
        """Labels and annotations to add."""
    @property
    def Spec(self) -> PodSpecPatch:
        """Changes to what they run."""

class PodTemplateSpec(ManifestPart):
    """Pods made after one model."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Metadata(self) -> ObjectMeta:
        """Their labels and annotations."""
    @property
    def Spec(self) -> PodSpec:
        """What they run."""

class Propagation:
    """What becomes of the objects that a deleted object owns."""

    Background: _Any
    Foreground: _Any
    Orphan: _Any

class PyTorchJob(ManifestPart):
    """A training with PyTorch, as the training operator (v1) describes it. New trainings are a ``TrainJob``."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ApiVersion(self) -> str:
        """ApiVersion."""
    @property
    def Kind(self) -> str:
        """Kind."""
    @property
    def Metadata(self) -> ObjectMeta:
        """Metadata."""
    @property
    def ResourceKind(self) -> ResourceKind:
        """What the API calls it."""
    @property
    def Spec(self) -> PyTorchJobSpec:
        """What is wanted."""
    @property
    def Status(self) -> LegacyJobStatus:
        """Status."""
    @staticmethod
    def From(*args: _Any, **kwargs: _Any) -> PyTorchJob:
        """Reads an object of kind PyTorchJob."""
    @staticmethod
    def Load(*args: _Any, **kwargs: _Any) -> PyTorchJob:
        """Reads the one PyTorchJob of a file."""
    @staticmethod
    def Parse(*args: _Any, **kwargs: _Any) -> PyTorchJob:
        """Reads the one PyTorchJob of a text."""
    def ToJson(self, *args: _Any, **kwargs: _Any) -> _Any:
        """ToJson."""

class PyTorchJobSpec(ManifestPart):
    """What a PyTorchJob asks for."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ElasticPolicy(self) -> ElasticPolicy:
        """How the number of workers may change; null if it may not."""
    @property
    def NprocPerNode(self) -> str:
        """Processes of each replica: a number, ``auto``, ``cpu`` or ``gpu``; null for auto."""
    @property
    def PytorchReplicaSpecs(self) -> _Any:
        """The replicas: ``Master``, ``Worker``."""
    @property
    def RunPolicy(self) -> RunPolicy:
        """How it runs; null for the defaults."""

class PythonComponent:
    """Python functions as components of a C# pipeline."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @staticmethod
    def Load(*args: _Any, **kwargs: _Any) -> Component:
        """Makes a component of a function in a Python file. The file is read, not run. Its types are those of kfp: ``str int float bool list dict``, ``Input[Dataset]``, ``Output[Model]``, ``InputPath(...)``, ``OutputPath(...)``, ``NamedTuple`` results. What the function names in the file besides travels with it; a decorator's ``base_image`` and ``packages_to_install`` are honoured."""

class RandomSearch(ManifestPart):
    """Search at random."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Seed(self) -> int:
        """The seed; null for another one each time."""

class ReplicaSpec(ManifestPart):
    """The pods of one role."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Replicas(self) -> int:
        """How many; null for 1."""
    @property
    def RestartPolicy(self) -> str:
        """``Always``, ``OnFailure``, ``Never`` or ``ExitCode``; null for the kind's own."""
    @property
    def Template(self) -> PodTemplateSpec:
        """The pods."""

class ReplicaStatus(ManifestPart):
    """The pods of one role, counted."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Active(self) -> int:
        """Pods that run."""
    @property
    def Failed(self) -> int:
        """Pods that failed."""
    @property
    def Succeeded(self) -> int:
        """Pods that ended well."""

class ReplicatedJob(ManifestPart):
    """A job of a job set."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def AncestorStep(self) -> str:
        """The step of a TrainJob that it is: ``trainer``, ``dataset-initializer``, ``model-initializer``, or null for none of them."""
    @property
    def DependsOn(self) -> _Iterable[DependsOn]:
        """Jobs listed before it that it waits for."""
    @property
    def GroupName(self) -> str:
        """The group it counts to; null for ``default``."""
    @property
    def Name(self) -> str:
        """Its name, such as ``node``."""
    @property
    def Replicas(self) -> int:
        """How often the job exists; null for 1."""
    @property
    def Template(self) -> JobTemplateSpec:
        """The job."""

class ReplicatedJobPatch(ManifestPart):
    """Changes to one job of a job set."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Name(self) -> str:
        """The job's name in the runtime, such as ``node``."""
    @property
    def Template(self) -> JobTemplatePatch:
        """The changes."""

class ReplicatedJobStatus(ManifestPart):
    """How many jobs of one replicated job are in which state."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Active(self) -> int:
        """Jobs with a pod that is starting or running."""
    @property
    def Failed(self) -> int:
        """Jobs that failed."""
    @property
    def Name(self) -> str:
        """The replicated job's name, such as ``node``."""
    @property
    def Ready(self) -> int:
        """Jobs all of whose pods are ready or have succeeded."""
    @property
    def Succeeded(self) -> int:
        """Jobs that ended well."""
    @property
    def Suspended(self) -> int:
        """Jobs that are held."""

class ResourceClaim(ManifestPart):
    """A claim of dynamically allocated devices."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Name(self) -> str:
        """The claim's name in the pod."""
    @property
    def Request(self) -> str:
        """The part of it that is meant; null for all."""

class ResourceFieldSelector(ManifestPart):
    """A request or limit of a container."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ContainerName(self) -> str:
        """The container; null for the one that asks."""
    @property
    def Divisor(self) -> IntOrString:
        """What the amount is divided by."""
    @property
    def Resource(self) -> str:
        """Such as ``limits.cpu``."""

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

class ResourceRequirements(ManifestPart):
    """What a container asks for and may use."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Claims(self) -> _Iterable[ResourceClaim]:
        """Claims of dynamically allocated devices."""
    @property
    def Limits(self) -> _Any:
        """What it may use at most, such as ``memory: 4Gi``."""
    @property
    def Requests(self) -> _Any:
        """What a machine must have free for it, such as ``cpu: 500m``."""

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
    def PipelineRoot(self) -> str:
        """Where its output artifacts go, if not to the engine's own place."""
    @property
    def ReportPath(self) -> str:
        """The path of its HTML report; null until it is written."""
    @property
    def State(self) -> RuntimeState:
        """Its state."""
    @property
    def Tasks(self) -> _Iterable[TaskDetails]:
        """Its tasks, parents before children, in the order they were met."""
    @property
    def Warnings(self) -> _Iterable[str]:
        """What the user should know of the whole run, such as a setting of the pipeline that its engine does not honour."""
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
    @property
    def PipelineRoot(self) -> str:
        """Where output artifacts go, such as ``s3://bucket/pipelines``. Default: null, where the engine keeps them; on this machine the run's folder, whatever root the document names."""

class RunPolicy(ManifestPart):
    """How a job of the kinds before TrainJob runs."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ActiveDeadlineSeconds(self) -> int:
        """Seconds that the job may run; null for no limit."""
    @property
    def BackoffLimit(self) -> int:
        """Restarts before the job fails; null for no limit."""
    @property
    def CleanPodPolicy(self) -> str:
        """Which pods go at the end: ``None``, ``Running``, ``All``; null for None."""
    @property
    def ManagedBy(self) -> str:
        """Who runs the job; null for the training operator itself."""
    @property
    def SchedulingPolicy(self) -> SchedulingPolicy:
        """How pods are scheduled together; null if they are not."""
    @property
    def Suspend(self) -> bool:
        """Whether the job is held."""
    @property
    def TtlSecondsAfterFinished(self) -> int:
        """Seconds after the end at which the job goes; null for never."""

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
    @property
    def PipelineRoot(self) -> str:
        """Where output artifacts go, such as ``s3://bucket/pipelines``. Default: null, where the engine keeps them; on this machine the run's folder, whatever root the document names."""

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

class RuntimePatch(ManifestPart):
    """Changes to what a runtime says, by one party."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Manager(self) -> str:
        """Who makes them: a path below a domain, such as ``team.example.com/platform``."""
    @property
    def Time(self) -> KubernetesTime:
        """When; set by the server."""
    @property
    def TrainingRuntimeSpec(self) -> TrainingRuntimeSpecPatch:
        """The changes."""

class RuntimeRef(ManifestPart):
    """The runtime of a job."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ApiGroup(self) -> str:
        """Its API group; null for ``trainer.kubeflow.org``."""
    @property
    def Kind(self) -> str:
        """``ClusterTrainingRuntime`` or ``TrainingRuntime``; null for ClusterTrainingRuntime."""
    @property
    def Name(self) -> str:
        """Its name, such as ``torch-distributed``."""

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

class S3Options:
    """How object storage is reached (``s3://``, and ``minio://`` with an endpoint). Credentials are not kept here: they come from where AWS's own tools take them, the variables ``AWS_ACCESS_KEY_ID`` and ``AWS_SECRET_ACCESS_KEY``, the files under ``~/.aws``, or the machine's role."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Endpoint(self) -> str:
        """The server, such as ``http://localhost:9000``. Default: null, the variables ``AWS_ENDPOINT_URL_S3`` or ``AWS_ENDPOINT_URL``, else AWS."""
    @property
    def PathStyle(self) -> bool:
        """Whether the bucket stands in the path (``http://host/bucket``) and not before the host's name. Default: null, in the path wherever an endpoint is given."""
    @property
    def Profile(self) -> str:
        """The profile of the files under ``~/.aws``. Default: null, AWS's own order of places."""
    @property
    def Region(self) -> str:
        """The region. Default: null, the variables ``AWS_REGION`` or ``AWS_DEFAULT_REGION``, else ``us-east-1``."""

class SchedulingPolicy(ManifestPart):
    """How pods are scheduled together."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def MinAvailable(self) -> int:
        """Pods that must be able to start; null for all."""
    @property
    def MinResources(self) -> _Any:
        """What must be free at once."""
    @property
    def PriorityClass(self) -> str:
        """Which jobs go before it."""
    @property
    def Queue(self) -> str:
        """The scheduler's queue."""
    @property
    def ScheduleTimeoutSeconds(self) -> int:
        """Seconds that pods wait for each other."""

class SecretVolume(ManifestPart):
    """The keys of a Secret as files."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def DefaultMode(self) -> int:
        """The files' rights, as a number (0644 is 420); null for 0644."""
    @property
    def Items(self) -> _Iterable[KeyToPath]:
        """The keys, and the files that they become; null for all, each under its own name."""
    @property
    def Optional(self) -> bool:
        """Whether the pod starts without it."""
    @property
    def SecretName(self) -> str:
        """The Secret's name."""

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

class SourceReference(ManifestPart):
    """A Secret or ConfigMap by name."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Name(self) -> str:
        """Its name."""
    @property
    def Optional(self) -> bool:
        """Whether the container starts without it."""

class StartupPolicy(ManifestPart):
    """Whether jobs start in their order."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def StartupPolicyOrder(self) -> str:
        """``AnyOrder`` or ``InOrder``."""

class StepIdentity:
    """Which step it is."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Component(self) -> ComponentSpec:
        """Its interface."""
    @property
    def Executor(self) -> ExecutorSpec:
        """How it runs otherwise."""
    @property
    def Name(self) -> str:
        """Its task's name, such as ``train``."""
    @property
    def Path(self) -> str:
        """Its path in the run, such as ``for-loop-1/0/train``."""

class SuccessPolicy(ManifestPart):
    """When a job set has succeeded."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Operator(self) -> str:
        """``All`` or ``Any``."""
    @property
    def TargetReplicatedJobs(self) -> _Iterable[str]:
        """The jobs that count; null for all."""

class TFJob(ManifestPart):
    """A training with TensorFlow, as the training operator (v1) describes it. New trainings are a ``TrainJob``."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ApiVersion(self) -> str:
        """ApiVersion."""
    @property
    def Kind(self) -> str:
        """Kind."""
    @property
    def Metadata(self) -> ObjectMeta:
        """Metadata."""
    @property
    def ResourceKind(self) -> ResourceKind:
        """What the API calls it."""
    @property
    def Spec(self) -> TFJobSpec:
        """What is wanted."""
    @property
    def Status(self) -> LegacyJobStatus:
        """Status."""
    @staticmethod
    def From(*args: _Any, **kwargs: _Any) -> TFJob:
        """Reads an object of kind TFJob."""
    @staticmethod
    def Load(*args: _Any, **kwargs: _Any) -> TFJob:
        """Reads the one TFJob of a file."""
    @staticmethod
    def Parse(*args: _Any, **kwargs: _Any) -> TFJob:
        """Reads the one TFJob of a text."""
    def ToJson(self, *args: _Any, **kwargs: _Any) -> _Any:
        """ToJson."""

class TFJobSpec(ManifestPart):
    """What a TFJob asks for."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def EnableDynamicWorker(self) -> bool:
        """Whether workers may come and go."""
    @property
    def RunPolicy(self) -> RunPolicy:
        """How it runs; null for the defaults."""
    @property
    def SuccessPolicy(self) -> str:
        """``AllWorkers``, or null or empty: the chief's end is the job's."""
    @property
    def TfReplicaSpecs(self) -> _Any:
        """The replicas: ``PS``, ``Worker``, ``Chief``, ``Master``, ``Evaluator``."""

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

class Toleration(ManifestPart):
    """A taint of machines that does not keep a pod away."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Effect(self) -> str:
        """``NoSchedule``, ``PreferNoSchedule`` or ``NoExecute``; null for all."""
    @property
    def Key(self) -> str:
        """The taint's key; null with ``Exists`` for every taint."""
    @property
    def Operator(self) -> str:
        """``Equal`` or ``Exists``; null for Equal."""
    @property
    def TolerationSeconds(self) -> int:
        """Seconds that the pod stays on a machine with the taint; null for ever."""
    @property
    def Value(self) -> str:
        """The taint's value."""

class TorchEnvInjection(ManifestPart):
    """Further containers that are told what torchrun is told."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Targets(self) -> _Iterable[TorchEnvTarget]:
        """The containers, job by job."""

class TorchEnvTarget(ManifestPart):
    """Containers of one job that are told what torchrun is told."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ContainerNames(self) -> _Iterable[str]:
        """Its containers; not ``node``, which is told anyway."""
    @property
    def JobName(self) -> str:
        """The replicated job."""

class TorchPolicy(ManifestPart):
    """PyTorch."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def EnvInjection(self) -> TorchEnvInjection:
        """Further containers that are told what torchrun is told; null for none."""

class TorchTuneConfig:
    """How torchtune fine-tunes a model; what is null is as the recipe has it."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def BatchSize(self) -> int:
        """Samples of a batch."""
    @property
    def DataType(self) -> str:
        """The type of the weights: ``bf16`` or ``fp32``."""
    @property
    def Dataset(self) -> TorchTuneDataset:
        """How the data are read."""
    @property
    def Epochs(self) -> int:
        """Rounds through the data."""
    @property
    def Lora(self) -> LoraConfig:
        """Low-rank adaptation instead of a change of all weights; null for all weights."""
    @property
    def Loss(self) -> str:
        """The loss as a Python path, such as ``torchtune.modules.loss.CEWithChunkedOutputLoss``."""

class TorchTuneDataset:
    """How torchtune reads data."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ColumnMap(self) -> _Any:
        """The columns under the names that torchtune knows."""
    @property
    def NewSystemPrompt(self) -> str:
        """A text before every sample."""
    @property
    def Source(self) -> str:
        """The form of the files: ``json``, ``csv``, ``parquet``, ``arrow``, ``text``, ``xml``."""
    @property
    def Split(self) -> str:
        """The part that is read, such as ``train[:90%]``."""
    @property
    def TrainOnInput(self) -> bool:
        """Whether the questions are learnt too."""

class TrainFunction:
    """A Python function that trains: its source travels in the job's command."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Arguments(self) -> _Any:
        """Its arguments by keyword; whatever JSON can say. Default: none."""
    @property
    def IndexUrls(self) -> _Iterable[str]:
        """Package indexes; the first takes the place of the standard one."""
    @property
    def Name(self) -> str:
        """The function's name in it."""
    @property
    def Packages(self) -> _Iterable[str]:
        """Requirements that are installed before it runs, once on each machine. Default: none; nothing is installed."""
    @property
    def Source(self) -> str:
        """The source: imports, helpers and the function, without indentation."""

class TrainJob(ManifestPart):
    """A training that runs on one or more nodes: Kubeflow Trainer's TrainJob."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ApiVersion(self) -> str:
        """ApiVersion."""
    @property
    def Files(self) -> TrainJobFiles:
        """Files that travel with the job; null if none do. They are created with it, as a ConfigMap, and go with it."""
    @property
    def Kind(self) -> str:
        """Kind."""
    @property
    def Metadata(self) -> ObjectMeta:
        """Metadata."""
    @property
    def ResourceKind(self) -> ResourceKind:
        """What the API calls it."""
    @property
    def Spec(self) -> TrainJobSpec:
        """What is wanted."""
    @property
    def Status(self) -> TrainJobStatus:
        """What is; null before the cluster has said anything."""
    @staticmethod
    def Create(*args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Starts describing a job."""
    @staticmethod
    def From(*args: _Any, **kwargs: _Any) -> TrainJob:
        """Reads an object of kind TrainJob."""
    @staticmethod
    def Load(*args: _Any, **kwargs: _Any) -> TrainJob:
        """Reads the one TrainJob of a file."""
    @staticmethod
    def Parse(*args: _Any, **kwargs: _Any) -> TrainJob:
        """Reads the one TrainJob of a text."""
    def ToJson(self, *args: _Any, **kwargs: _Any) -> _Any:
        """ToJson."""
    def Validate(self, *args: _Any, **kwargs: _Any) -> None:
        """Finds the job's mistakes that need no cluster to be seen."""

class TrainJobBuilder:
    """Describes a TrainJob. Every call is checked where it stands; ``Build`` throws all mistakes together."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    def Annotation(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Adds an annotation to the job."""
    def Arguments(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Sets the arguments after the command."""
    def Build(self, *args: _Any, **kwargs: _Any) -> TrainJob:
        """Ends the description; it cannot be changed after."""
    def ClaimVolume(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Gives pods lasting storage."""
    def Command(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Sets the program and its arguments."""
    def ConfigMapVolume(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Gives pods the keys of a ConfigMap as files."""
    def Cpu(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Sets the cores of each machine."""
    def Dataset(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Fetches data before the training starts, into ``/workspace/dataset``. The runtime must have the step ``dataset-initializer``."""
    def Deadline(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Limits how long the job may run, from its start or last resumption."""
    def EmptyDirVolume(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Gives pods an empty folder that lives as long as they do."""
    def Environment(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Sets an environment variable; a second call with the same name replaces its value."""
    def EnvironmentFromConfigMap(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Sets an environment variable from a ConfigMap."""
    def EnvironmentFromField(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Sets an environment variable from a field of the pod."""
    def EnvironmentFromSecret(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Sets an environment variable from a Secret."""
    def Files(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Ships a folder with the job, in a ConfigMap that goes with it. Hidden files and Python's caches stay behind."""
    def Function(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Runs a Python function in every process; its source travels in the command: under torchrun where the runtime is PyTorch's, under mpirun where it is MPI's, else under ``python3``."""
    def Gpu(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Sets the accelerators of each machine."""
    def GracePeriod(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Sets the time that pods have to end when they are told to."""
    def HostPathVolume(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Gives pods a folder of the machine."""
    def Image(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Sets the image."""
    def ImagePullSecret(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Fetches images with a Secret."""
    def Label(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Adds a label to the job."""
    def ManagedBy(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Hands the job to another controller."""
    def Memory(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Sets the memory of each machine."""
    def Method(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Runs a C# method in every process: on this machine from the assembly that holds it, on a cluster from the image of ``ComponentImageAttribute`` or ``Int32)``, which ``dotnet publish -t:PublishContainer`` makes."""
    def Model(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Fetches a model before the training starts, into ``/workspace/model``. The runtime must have the step ``model-initializer``."""
    def Namespace(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Puts the job into a namespace."""
    def NodeSelector(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Asks for machines with a label."""
    def Nodes(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Sets the number of machines."""
    def Patch(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Adds a patch of your own, for what has no method here."""
    def PodAnnotation(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Adds an annotation to pods."""
    def PodLabel(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Adds a label to pods."""
    def ProcessesPerNode(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Sets the number of processes on each machine."""
    def Queue(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Queues the job with Kueue."""
    def Resource(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Sets a resource of each machine."""
    def Runtime(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Names the runtime."""
    def Script(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Ships a Python file with the job and runs it: under torchrun where the runtime is PyTorch's, under mpirun where it is MPI's, else under ``python3``."""
    def SecretVolume(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Gives pods the keys of a Secret as files."""
    def ServiceAccount(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Sets the account under which pods speak to the cluster."""
    def Suspend(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Holds the job until it is resumed."""
    def Toleration(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Lets pods run on machines with a taint."""
    def TorchTune(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Fine-tunes the language model of a torchtune runtime; its recipe is chosen by nodes, devices and LoRA."""
    def Volume(self, *args: _Any, **kwargs: _Any) -> TrainJobBuilder:
        """Gives pods any volume."""

class TrainJobChange:
    """A change of a TrainJob."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Snapshot(self) -> TrainJobSnapshot:
        """The job after it; its last state if it is gone."""
    @property
    def Type(self) -> ChangeType:
        """What happened."""

class TrainJobConversion:
    """A job of the kinds before TrainJob, as a TrainJob."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Job(self) -> TrainJob:
        """The TrainJob."""
    @property
    def Losses(self) -> _Iterable[Fault]:
        """What does not carry over, each with its path and what to do about it; empty if all does."""
    @property
    def Runtime(self) -> TrainingRuntime:
        """The runtime that it needs, to be applied before it; null where a built-in one does."""
    @staticmethod
    def Of(*args: _Any, **kwargs: _Any) -> TrainJobConversion:
        """Converts a job. Where a built-in runtime is enough, the TrainJob stands alone; else it gets a runtime of its own."""

class TrainJobFiles:
    """Files that travel with a job, as a ConfigMap."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ConfigMapName(self) -> str:
        """The ConfigMap's name."""
    @property
    def MountPath(self) -> str:
        """The folder in the container."""
    @property
    def Paths(self) -> _Iterable[str]:
        """The files' paths, relative to the folder."""

class TrainJobHandle:
    """A TrainJob on a cluster: a handle; each verb asks the cluster."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Name(self) -> str:
        """Its name."""
    @property
    def Namespace(self) -> str:
        """Its namespace."""
    def DeleteAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Deletes the job and everything that runs for it."""
    def GetAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """The job with its state, read from the job, its runtime, its pods and its events."""
    def GetEventsAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """What happened to the job and its pods, oldest first."""
    def LogsAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """What one step printed. Waits for a pod that has not started, goes on with the next where a pod is started again, and says so where there is nothing to read."""
    def ResumeAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Lets a held job run."""
    def SuspendAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Holds the job: its pods end, and what they did not save is lost."""
    def WaitAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Waits for the job's end, watching."""
    def WatchAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """The job's changes, its present state first; ends when the job does, or when it is deleted."""

class TrainJobSnapshot:
    """A TrainJob at one moment, with what its state was read from."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Job(self) -> TrainJob:
        """The job."""
    @property
    def Metrics(self) -> _Any:
        """The latest values that the training reported, by name; empty where it reports none."""
    @property
    def ProgressPercentage(self) -> int:
        """How much is done, 0 to 100; null where the training does not report it."""
    @property
    def Remaining(self) -> _Any:
        """The time until the end, as the training estimates it; null if unknown."""
    @property
    def State(self) -> TrainingState:
        """Its state."""

class TrainJobSpec(ManifestPart):
    """What a TrainJob asks for."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ActiveDeadlineSeconds(self) -> int:
        """Seconds that the job may run, from its start or last resumption; null for no limit."""
    @property
    def Initializer(self) -> Initializer:
        """What is fetched before the training starts; null for nothing."""
    @property
    def ManagedBy(self) -> str:
        """Who runs the job; null for Kubeflow Trainer itself."""
    @property
    def RuntimePatches(self) -> _Iterable[RuntimePatch]:
        """Changes to what the runtime says."""
    @property
    def RuntimeRef(self) -> RuntimeRef:
        """The runtime that says how such jobs run."""
    @property
    def Suspend(self) -> bool:
        """Whether the job is held: nothing runs until this is false."""
    @property
    def Trainer(self) -> Trainer:
        """What is trained, and on how much; null for what the runtime says."""

class TrainJobStatus(ManifestPart):
    """What a cluster says of a TrainJob."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Conditions(self) -> _Iterable[_Any]:
        """What is so and what not: ``Suspended``, ``Complete``, ``Failed``."""
    @property
    def JobsStatus(self) -> _Iterable[ReplicatedJobStatus]:
        """How its replicated jobs stand."""
    @property
    def TrainerStatus(self) -> TrainerStatus:
        """What the training itself reports; null where it does not."""

class TrainJobTemplate(ManifestPart):
    """The job that each trial runs."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Metadata(self) -> ObjectMeta:
        """Labels and annotations; no name and no namespace."""
    @property
    def Spec(self) -> TrainJobSpec:
        """The job."""

class Trainer(ManifestPart):
    """What is trained, and on how much."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Args(self) -> _Iterable[str]:
        """The arguments after the command; null for the runtime's."""
    @property
    def Command(self) -> _Iterable[str]:
        """The program and its first arguments; null for the runtime's."""
    @property
    def Env(self) -> _Iterable[_Any]:
        """Environment variables."""
    @property
    def Image(self) -> str:
        """The image; null for the runtime's."""
    @property
    def NumNodes(self) -> int:
        """Machines; null for the runtime's number."""
    @property
    def NumProcPerNode(self) -> IntOrString:
        """Processes on each machine; null for what the runtime or the machine's devices say. Trainer 2.0 and 2.1 also take ``auto``, ``cpu`` and ``gpu``."""
    @property
    def ResourcesPerNode(self) -> ResourceRequirements:
        """What each machine gives."""

class TrainerMetric(ManifestPart):
    """A value that the training reports."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Name(self) -> str:
        """Its name, such as ``loss``."""
    @property
    def Value(self) -> str:
        """Its value as text."""

class TrainerStatus(ManifestPart):
    """What the training itself reports."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def EstimatedRemainingSeconds(self) -> int:
        """Seconds until the end, as estimated; null if unknown."""
    @property
    def LastUpdatedTime(self) -> KubernetesTime:
        """When this was reported."""
    @property
    def Metrics(self) -> _Iterable[TrainerMetric]:
        """The latest values, such as a loss."""
    @property
    def ProgressPercentage(self) -> int:
        """How much is done, 0 to 100; null if unknown."""

class TrainingClient:
    """Trainings on a cluster, real or local."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    def ClusterRuntimesAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """The runtimes of all namespaces."""
    def GetAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """One job with its state."""
    def GetRuntimeAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """What a job's runtime says."""
    def Job(self, *args: _Any, **kwargs: _Any) -> TrainJobHandle:
        """A handle of a job; nothing is asked of the cluster yet."""
    def LegacyJob(self, *args: _Any, **kwargs: _Any) -> LegacyJobHandle:
        """A handle of a job of the kinds before TrainJob; nothing is asked of the cluster yet."""
    def ListAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """The jobs, each with its state as its own status tells it; one whose runtime is gone is listed all the same."""
    def RuntimesAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """The runtimes of one namespace."""
    def StartAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Starts a training. Files that travel with the job are put into a ConfigMap that goes with it. A Python program of which several processes are asked for on each node is started by ``torchrun`` where the runtime is torch's."""
    def WatchAsync(self, *args: _Any, **kwargs: _Any) -> _Any:
        """What is there, then every change; ends by the token only."""

class TrainingEvent:
    """Something that happened to a training or to what runs it."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def IsWarning(self) -> bool:
        """Whether it is a warning."""
    @property
    def Kind(self) -> str:
        """The kind of the object that it happened to, such as ``Pod``."""
    @property
    def Message(self) -> str:
        """What, for people."""
    @property
    def Name(self) -> str:
        """That object's name."""
    @property
    def Reason(self) -> str:
        """What, in one word, such as ``FailedScheduling``."""
    @property
    def Time(self) -> _Any:
        """When, last."""

class TrainingFailedException(KubeflowException):
    """A training that did not end well."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def State(self) -> TrainingState:
        """How it ended."""

class TrainingPhase:
    """The phase of a training."""

    Created: _Any
    Running: _Any
    Restarting: _Any
    Suspended: _Any
    Succeeded: _Any
    Failed: _Any
    Deleting: _Any

class TrainingRuntime(ManifestPart):
    """How jobs run, for the jobs of one namespace."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ApiVersion(self) -> str:
        """ApiVersion."""
    @property
    def Kind(self) -> str:
        """Kind."""
    @property
    def Metadata(self) -> ObjectMeta:
        """Metadata."""
    @property
    def ResourceKind(self) -> ResourceKind:
        """What the API calls it."""
    @property
    def Spec(self) -> TrainingRuntimeSpec:
        """How the jobs run."""
    @staticmethod
    def Create(*args: _Any, **kwargs: _Any) -> TrainingRuntimeBuilder:
        """Starts describing a runtime."""
    @staticmethod
    def From(*args: _Any, **kwargs: _Any) -> TrainingRuntime:
        """Reads an object of kind TrainingRuntime."""
    @staticmethod
    def Load(*args: _Any, **kwargs: _Any) -> TrainingRuntime:
        """Reads the one TrainingRuntime of a file."""
    @staticmethod
    def Parse(*args: _Any, **kwargs: _Any) -> TrainingRuntime:
        """Reads the one TrainingRuntime of a text."""
    def ToJson(self, *args: _Any, **kwargs: _Any) -> _Any:
        """ToJson."""

class TrainingRuntimeBuilder:
    """Describes a runtime. Every call is checked where it stands; ``Build`` throws all mistakes together."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    def Build(self, *args: _Any, **kwargs: _Any) -> _Any:
        """Ends the description; it cannot be changed after."""
    def DatasetInitializer(self, *args: _Any, **kwargs: _Any) -> TrainingRuntimeBuilder:
        """Adds the job that fetches data."""
    def Jax(self, *args: _Any, **kwargs: _Any) -> TrainingRuntimeBuilder:
        """Runs jobs under JAX."""
    def Job(self, *args: _Any, **kwargs: _Any) -> TrainingRuntimeBuilder:
        """Adds a job of your own."""
    def Label(self, *args: _Any, **kwargs: _Any) -> TrainingRuntimeBuilder:
        """Adds a label. The label ``trainer.kubeflow.org/framework`` is set by the framework's own method."""
    def ModelInitializer(self, *args: _Any, **kwargs: _Any) -> TrainingRuntimeBuilder:
        """Adds the job that fetches a model."""
    def Mpi(self, *args: _Any, **kwargs: _Any) -> TrainingRuntimeBuilder:
        """Runs jobs under MPI."""
    def Namespace(self, *args: _Any, **kwargs: _Any) -> TrainingRuntimeBuilder:
        """Puts the runtime into a namespace."""
    def Nodes(self, *args: _Any, **kwargs: _Any) -> TrainingRuntimeBuilder:
        """Sets the number of machines of jobs that do not say."""
    def OnFailure(self, *args: _Any, **kwargs: _Any) -> TrainingRuntimeBuilder:
        """Sets what follows from a failed job."""
    def OnSuccess(self, *args: _Any, **kwargs: _Any) -> TrainingRuntimeBuilder:
        """Sets when the whole has succeeded."""
    def Restarts(self, *args: _Any, **kwargs: _Any) -> TrainingRuntimeBuilder:
        """Starts the whole again when a job fails."""
    def Together(self, *args: _Any, **kwargs: _Any) -> TrainingRuntimeBuilder:
        """Schedules pods together, all or none."""
    def Torch(self, *args: _Any, **kwargs: _Any) -> TrainingRuntimeBuilder:
        """Runs jobs under PyTorch's torchrun."""
    def Trainer(self, *args: _Any, **kwargs: _Any) -> TrainingRuntimeBuilder:
        """Adds a job that trains."""
    def XGBoost(self, *args: _Any, **kwargs: _Any) -> TrainingRuntimeBuilder:
        """Runs jobs under XGBoost."""

class TrainingRuntimeSpec(ManifestPart):
    """How jobs run."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def MLPolicy(self) -> MLPolicy:
        """The framework, and what it is told; null for none."""
    @property
    def PodGroupPolicy(self) -> PodGroupPolicy:
        """How pods are scheduled together; null if they are not."""
    @property
    def Template(self) -> JobSetTemplateSpec:
        """The jobs that run, and in which order."""

class TrainingRuntimeSpecPatch(ManifestPart):
    """Changes to a runtime."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def Template(self) -> JobSetTemplatePatch:
        """Changes to its job set."""

class TrainingState:
    """How a training stands: one phase, with its reason."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def IsFinal(self) -> bool:
        """Whether nothing will change any more."""
    @property
    def Message(self) -> str:
        """Why, for people; empty if there is nothing to add."""
    @property
    def Phase(self) -> TrainingPhase:
        """The phase."""
    @property
    def Reason(self) -> str:
        """Why, in one word, such as ``ImagePullBackOff``; empty if there is nothing to add."""
    @property
    def Restarts(self) -> int:
        """How often all pods were started again, as far as pods tell."""
    @staticmethod
    def Of(*args: _Any, **kwargs: _Any) -> TrainingState:
        """The state of a TrainJob. A pure function: the same objects give the same state."""

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

class VolcanoPolicy(ManifestPart):
    """Volcano."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def NetworkTopology(self) -> NetworkTopology:
        """How near each other the machines must be; null for no matter."""

class Volume(ManifestPart):
    """A volume of a pod: a name, and exactly one place that it comes from."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ConfigMap(self) -> ConfigMapVolume:
        """The keys of a ConfigMap as files."""
    @property
    def EmptyDir(self) -> EmptyDirVolume:
        """An empty folder that lives as long as the pod."""
    @property
    def HostPath(self) -> HostPathVolume:
        """A folder or file of the machine."""
    @property
    def Name(self) -> str:
        """Its name in the pod."""
    @property
    def PersistentVolumeClaim(self) -> ClaimVolume:
        """A claim of lasting storage."""
    @property
    def Secret(self) -> SecretVolume:
        """The keys of a Secret as files."""

class VolumeClaimPolicy(ManifestPart):
    """Storage that is made for a job set."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...

class VolumeMount(ManifestPart):
    """A volume in a container's file system."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def MountPath(self) -> str:
        """The folder in the container."""
    @property
    def MountPropagation(self) -> str:
        """How mounts travel between machine and container."""
    @property
    def Name(self) -> str:
        """The volume's name."""
    @property
    def ReadOnly(self) -> bool:
        """Whether the container may only read it."""
    @property
    def RecursiveReadOnly(self) -> str:
        """Whether what is mounted inside may only be read too."""
    @property
    def SubPath(self) -> str:
        """The part of the volume; null for all."""
    @property
    def SubPathExpr(self) -> str:
        """The part of the volume, with environment variables in it; null for all."""

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
    def OnWarning(self) -> _Any:
        """Is told each warning of the server, such as ``unknown field "spec.foo"``; null: warnings are dropped."""
    @property
    def Subresource(self) -> str:
        """The part that is written, such as ``status``; null for the object itself."""

class XGBoostJob(ManifestPart):
    """A training with XGBoost, as the training operator (v1) describes it. New trainings are a ``TrainJob``."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def ApiVersion(self) -> str:
        """ApiVersion."""
    @property
    def Kind(self) -> str:
        """Kind."""
    @property
    def Metadata(self) -> ObjectMeta:
        """Metadata."""
    @property
    def ResourceKind(self) -> ResourceKind:
        """What the API calls it."""
    @property
    def Spec(self) -> XGBoostJobSpec:
        """What is wanted."""
    @property
    def Status(self) -> LegacyJobStatus:
        """Status."""
    @staticmethod
    def From(*args: _Any, **kwargs: _Any) -> XGBoostJob:
        """Reads an object of kind XGBoostJob."""
    @staticmethod
    def Load(*args: _Any, **kwargs: _Any) -> XGBoostJob:
        """Reads the one XGBoostJob of a file."""
    @staticmethod
    def Parse(*args: _Any, **kwargs: _Any) -> XGBoostJob:
        """Reads the one XGBoostJob of a text."""
    def ToJson(self, *args: _Any, **kwargs: _Any) -> _Any:
        """ToJson."""

class XGBoostJobSpec(ManifestPart):
    """What an XGBoostJob asks for."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
    @property
    def RunPolicy(self) -> RunPolicy:
        """How it runs; null for the defaults."""
    @property
    def XgbReplicaSpecs(self) -> _Any:
        """The replicas: ``Master``, ``Worker``."""

class XGBoostPolicy(ManifestPart):
    """XGBoost; it needs no settings."""

    def __init__(self, *args: _Any, **kwargs: _Any) -> None: ...
