using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Local;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>Python functions as steps: kfp's own form runs though kfp is not installed.</summary>
[Platform(Exclude = "Win")]
public class PythonStepTests
{
    private const string Launch = """
        program_path=$(mktemp -d)

        printf "%s" "$0" > "$program_path/ephemeral_component.py"
        _KFP_RUNTIME=true python3 -m kfp.dsl.executor_main --component_module_path "$program_path/ephemeral_component.py" "$@"
        """;

    private const string Source = """

        import kfp
        from kfp import dsl
        from kfp.dsl import *
        from typing import *

        def measure(text: str, times: int, data: Output[Dataset], metrics: Output[Metrics]) -> NamedTuple('Outputs', [('length', int), ('words', List[str])]):
            with open(data.path, 'w') as f:
                f.write(text * times)
            metrics.log_metric('times', times)
            from collections import namedtuple
            return namedtuple('Outputs', ['length', 'words'])(len(text) * times, text.split())
        """;

    private static Component Measure(params string[] install) => Component.Container("measure")
        .Input<string>("text").Input<int>("times").OutputArtifact<Dataset>("data").OutputArtifact<Metrics>("metrics").Output<int>("length").Output<List<string>>("words")
        .Image("python:3.11").Command([.. install, "sh", "-ec", Launch, Source])
        .Args("--executor_input", Placeholder.ExecutorInput, "--function_to_execute", "measure").Build();

    private static Pipeline Of(Component component) => Pipeline.Define("measures", p => p.Add(component).With("text", "a b").With("times", 2));

    [Test]
    public async Task Run_StepThatKfpCompiled_NeedsNoKfp()
    {
        RequirePython();
        await using var local = new LocalRun();
        var run = await local.EndAsync(Of(Measure("sh", "-c", """
            if ! [ -x "$(command -v pip)" ]; then python3 -m ensurepip; fi
            PIP_DISABLE_PIP_VERSION_CHECK=1 python3 -m pip install --quiet --no-warn-script-location 'kfp==2.15.0' '--no-deps' 'typing-extensions>=3.7.4,<5; python_version<"3.9"' && "$0" "$@"
            """)));

        Assert.That(run.State, Is.EqualTo(RuntimeState.Succeeded), run.Error);
        var task = run.Task("measure");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(task.Outputs["length"].GetInt32(), Is.EqualTo(6));
            Assert.That(task.Outputs["words"].EnumerateArray().Select(w => w.GetString()), Is.EqualTo(new[] { "a", "b" }));
            Assert.That(task.OutputArtifacts["metrics"].Artifacts[0].Metadata!["times"]!.GetValue<int>(), Is.EqualTo(2));
            Assert.That(await File.ReadAllTextAsync(new Uri(task.OutputArtifacts["data"].Artifacts[0].Uri!, UriKind.RelativeOrAbsolute).IsAbsoluteUri
                ? new Uri(task.OutputArtifacts["data"].Artifacts[0].Uri!).LocalPath : task.OutputArtifacts["data"].Artifacts[0].Uri!), Is.EqualTo("a ba b"));
        }
    }

    [Test]
    public async Task Run_PackageThatIsNowhere_SaysWhichAndWhatToDo()
    {
        RequirePython();
        await using var local = new LocalRun(o => o with { Environment = new Dictionary<string, string> { ["PIP_NO_INDEX"] = "1" } });
        var run = await local.EndAsync(Of(Measure("sh", "-c", "python3 -m pip install --no-index 'no-such-package-anywhere==1.0' && \"$0\" \"$@\"")));

        Assert.That(run.Error, Does.StartWith("KF4019: Step 'measure' needs no-such-package-anywhere==1.0, which could not be installed"));
    }

    [Test]
    public async Task Run_CodeThatIsOnlyInTheImage_IsRefused()
    {
        await using var local = new LocalRun();
        var component = Component.Container("inside").Image("registry/inside:1").Command("python3", "-m", "kfp.dsl.executor_main")
            .Args("--executor_input", Placeholder.ExecutorInput, "--function_to_execute", "inside").Build();
        var run = await local.EndAsync(Pipeline.Define("image", p => p.Add(component)));

        Assert.That(run.Error, Does.StartWith("KF4020").And.Contain("registry/inside:1"));
    }

    [Test]
    public void Find_PipLines_GiveTheUsersRequirementsAndOptions()
    {
        var found = PythonStepCommandLine.Find(
        [
            "sh", "-c",
            "\nPIP_DISABLE_PIP_VERSION_CHECK=1 python3 -m pip install --quiet --no-warn-script-location --index-url https://one --extra-index-url https://two --trusted-host h 'pandas>=2,<3' 'x[y]==1; python_version<\"3.9\"'  &&  python3 -m pip install --quiet --no-warn-script-location 'kfp==2.15.0' '--no-deps' && \"$0\" \"$@\"\n",
            "sh", "-ec", Launch, "def f(): pass", "--executor_input", "{}",
        ]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found!.Packages, Is.EqualTo(new[] { "pandas>=2,<3", "x[y]==1; python_version<\"3.9\"" }));
            Assert.That(found.PipOptions, Is.EqualTo(new[] { "--index-url", "https://one", "--extra-index-url", "https://two", "--trusted-host", "h" }));
            Assert.That(found.Source, Is.EqualTo("def f(): pass"));
            Assert.That(found.Arguments, Is.EqualTo(new[] { "--executor_input", "{}" }));
            Assert.That(PythonStepCommandLine.Find(["python3", "train.py", "--note", "no kfp here"]), Is.Null);
        }
    }

    private static void RequirePython()
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(p => File.Exists(Path.Combine(p, "python3"))))
            Assert.Ignore("There is no python3 on the PATH.");
    }
}
