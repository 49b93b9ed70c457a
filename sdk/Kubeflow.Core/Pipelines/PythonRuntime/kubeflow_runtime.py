# Runs one Python function as a step of a pipeline: reads KFP's ExecutorInput, calls the function, writes its ExecutorOutput.
# Python 3.8 or newer, standard library only. It is carried, compressed, in each Python step, so every byte counts: comments stay here,
# the names in the next line travel as single letters, and what stands between "when" and "end" travels only if the step's source has
# one of the words.
# short: save text stream ROOTS location Mark Status NAMES option made build source request given wanted values taken outputs files folder step function hints arguments result answer fields types_of many spec hint title found scheme root all_of stand_in is_output
import __future__, base64, inspect, json, os, sys, tempfile, traceback, types, typing, zlib

ROOTS = {"gs://": "/gcs/", "s3://": "/s3/", "minio://": "/minio/", "oci://": "/oci/"}


class Artifact:
    schema_title = "system.Artifact"
    schema_version = "0.0.1"

    def __init__(self, name="", uri="", metadata=None):
        self.name = name or ""
        self.uri = uri or ""
        self.metadata = metadata or {}
        self.custom_path = ""

    @property
    def path(self):
        location = self.custom_path or self.uri.replace("file://", "", 1)
        for scheme, root in ROOTS.items():
            location = location.replace(scheme, root, 1) if location.startswith(scheme) else location
        return location

    # when .path =, .path=
    @path.setter
    def path(self, location):
        for scheme, root in ROOTS.items():
            location = location.replace(root, scheme, 1) if location.startswith(root) else location
        self.uri = location

    # end
    # when set_path
    def set_path(self, path):
        self.custom_path = path

    # end
    # when log_metric
    def log_metric(self, metric, value):
        self.metadata[metric] = value

    # end
    # when framework
    @property
    def framework(self):
        return self.metadata.get("framework", "")

    @framework.setter
    def framework(self, framework):
        self.metadata["framework"] = framework

    # end

# What annotations say: Input[...], Output[...], InputPath(...), OutputPath(...).
class Mark:
    def __init__(self, of=None):
        self.of = of

    def __class_getitem__(cls, of):
        return cls(of)


# when PipelineTaskFinalStatus
class Status:
    def __init__(self, values):
        self.__dict__.update(
            state=values.get("state"), pipeline_task_name=values.get("pipelineTaskName"), pipeline_job_resource_name=values.get("pipelineJobResourceName"),
            error_code=values.get("error", {}).get("code"), error_message=values.get("error", {}).get("message"))


# end

NAMES = {"Artifact": Artifact}
for name in "Dataset Model Metrics HTML Markdown ClassificationMetrics SlicedClassificationMetrics".split():
    NAMES[name] = type(name, (Artifact,), {"schema_title": "system." + name})
for name in "Input Output InputPath OutputPath EmbeddedInput TaskConfig".split():
    NAMES[name] = type(name, (Mark,), {})
# when get_uri
NAMES["get_uri"] = lambda suffix="Output": os.path.join(folder, suffix)
# end
# when PipelineTaskFinalStatus
NAMES["PipelineTaskFinalStatus"] = Status
# end
# when TaskConfig
import dataclasses

SETTINGS = "affinity tolerations nodeSelector env volumes volumeMounts resources".split()
NAMES["TaskConfig"] = dataclasses.make_dataclass("TaskConfig", "affinity tolerations node_selector env volumes volume_mounts resources".split())
# end
# when ClassificationMetrics
# include kubeflow_metrics.py
# end
# when run_notebook
# include kubeflow_notebook.py
# end


def option(name):
    return sys.argv[sys.argv.index("--" + name) + 1]


def made(path):
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    return path


def save(path, text):
    with open(made(path), "w", encoding="utf-8") as stream:
        stream.write(text)


# The class that the artifact's own type names; the annotation's, if that is a class of the user's.
def build(spec, hint):
    hint = getattr(hint, "of", hint)
    hint = (typing.get_args(hint) or [hint])[0]
    title = spec.get("type", {}).get("schemaTitle", "")[7:]
    found = (hint if title not in NAMES and hasattr(hint, "schema_title") else NAMES.get(title, Artifact))(spec.get("name"), spec.get("uri"), spec.get("metadata"))
    # when set_path, custom_path
    found.custom_path = spec.get("customPath") or ""
    # end
    return found


source = sys.argv[1]
if source[:5] == "zlib:":
    source = zlib.decompress(base64.b64decode(source[5:])).decode()
request = json.loads(option("executor_input"))
given = request.get("inputs", {})
wanted = request.get("outputs", {})
values = given.get("parameterValues", {})
taken = given.get("artifacts", {})
files = wanted.get("parameters", {})
answer = wanted.get("outputFile", "/tmp/kfp_outputs/output_metadata.json")
folder = os.path.dirname(answer)
# User code may say kfp or kubeflow_dotnet: where the real one is not loaded, this stands in for it.
stand_in = types.ModuleType("dsl")
stand_in.__dict__.update(NAMES, dsl=stand_in, __path__=[], __all__=list(NAMES))
for name in "kfp", "kubeflow_dotnet":
    for title in "", ".dsl", ".dsl.types", ".dsl.types.artifact_types":
        sys.modules[name + title] = stand_in
# A file on disk: tracebacks show its lines, debuggers stop in it, worker processes import it.
root = tempfile.mkdtemp()
sys.path.insert(0, root)
root += "/kubeflow_step.py"
save(root, source)
step = sys.modules["kubeflow_step"] = types.ModuleType("kubeflow_step")
step.__dict__.update({**{name: getattr(typing, name) for name in typing.__all__}, **NAMES}, __file__=root, dsl=stand_in, kfp=stand_in)
try:
    exec(compile(source, root, "exec", __future__.annotations.compiler_flag), step.__dict__)
    function = getattr(step, option("function_to_execute"))
    # One by one: an annotation that this Python does not know spoils nothing.
    hints = {}
    for name, hint in function.__annotations__.items():
        try:
            while isinstance(hint, str):
                hint = eval(hint, step.__dict__)
        except Exception:
            hint = None
        hints[name] = hint
    outputs = {name: build(spec["artifacts"][0], hints.get(name)) for name, spec in wanted.get("artifacts", {}).items()}
    arguments = {}
    for name in inspect.signature(function).parameters:
        hint = hints.get(name)
        title = getattr(hint, "__name__", type(hint).__name__)
        found = values.get(name)
        # The annotation decides: an input and an output may have one name.
        is_output = "Output" in title or hint is None
        if is_output and name in outputs:
            found = outputs[name]
            made(found.path)
            found = found.path if title == "OutputPath" else found
        elif is_output and name in files:
            found = made(files[name]["outputFile"])
        elif name in taken or title == "Input":
            found = [build(spec, hint) for spec in taken.get(name, {}).get("artifacts", [])]
            if typing.get_origin(getattr(hint, "of", hint)) is not list:
                found = found[0] if found else None
                found = found.path if title == "InputPath" else found
        # when EmbeddedInput
        elif title == "EmbeddedInput":
            found = Artifact(name)
            found.custom_path = step.__dict__.get("__KFP_EMBEDDED_ASSET_FILE") or step.__dict__.get("__KFP_EMBEDDED_ASSET_DIR")
        # end
        # when TaskConfig
        elif hint is NAMES["TaskConfig"]:
            found = hint(*map((found or {}).get, SETTINGS))
        # end
        elif found is None:
            continue
        # JSON knows one kind of number.
        elif hint in (int, float) and type(found) in (int, float) and hint(found) == found:
            found = hint(found)
        # when PipelineTaskFinalStatus
        elif hint is Status:
            found = hint(found)
        # end
        elif hasattr(hint, "model_validate"):
            found = hint.model_validate(found)
        arguments[name] = found
    result = function(**arguments)
    hint = hints.get("return")
    fields = getattr(result, "_fields", getattr(hint, "_fields", None))
    types_of = getattr(hint, "__annotations__", {}) if fields else {"Output": hint}
    values = {}
    for name, found in zip(fields, result) if fields and result is not None else [("Output", result)]:
        if found is None:
            continue
        if isinstance(found, Artifact):
            outputs[name] = found
        elif name in outputs:
            save(outputs[name].path, str(found))
        else:
            hint = types_of.get(name)
            hint = typing.get_origin(hint) or hint
            try:
                if hint in (int, float, str, bool, list, dict) and not isinstance(found, (int, float) if hint is float else hint):
                    raise TypeError
                values[name] = found.model_dump(mode="json", by_alias=True) if hasattr(found, "model_dump") else found
                json.dumps(values[name], allow_nan=0)
            except Exception:
                raise TypeError(f"{function.__name__} gave {found!r} for output {name}, no JSON of its type") from None
except Exception as found:
    traceback.print_exception(type(found), found, found.__traceback__.tb_next)
    sys.exit(1)
for name, found in outputs.items():
    spec = {"name": found.name, "uri": found.uri, "metadata": found.metadata}
    # when set_path, custom_path
    if found.custom_path:
        spec["customPath"] = found.custom_path
    # end
    outputs[name] = {"artifacts": [spec]}
save(answer, json.dumps({"parameterValues": values, "artifacts": outputs}))
