using System.Text.Json;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>How values come from arguments, defaults, loops and branches to steps.</summary>
[Platform(Exclude = "Win")]
public class ValueFlowTests
{
    [TestCase("LIST", "[1.0, 2.5, {\"a\": 3.0, \"b\": [4.0, null]}]", "[1,2.5,{\"a\":3,\"b\":[4,null]}]")]
    [TestCase("STRUCT", "{\"n\": 20.0}", "{\"n\":20}")]
    [TestCase("NUMBER_INTEGER", "20.0", "20")]
    [TestCase("NUMBER_DOUBLE", "20.0", "20")]
    [TestCase("NUMBER_DOUBLE", "2e-05", "0.00002")]
    [TestCase("NUMBER_INTEGER", "9007199254740993", "9007199254740993")]
    [TestCase("STRING", "\"5.0\"", "5.0")]
    [TestCase("STRING", "\"it's $HOME \\\"q\\\" {{$.inputs.parameters['x']}}\"", "it's $HOME \"q\" {{$.inputs.parameters['x']}}")]
    [TestCase("BOOLEAN", "true", "true")]
    public async Task Run_Value_ReachesTheStepAsOnACluster(string type, string json, string expected)
    {
        var (run, printed) = await RunAsync($"{{x: {{parameterType: {type}}}}}", "{x: {componentInputParameter: x}}", $"{{x: {{parameterType: {type}}}}}", new() { ["x"] = json });

        Assert.That(run.State, Is.EqualTo(RuntimeState.Succeeded), run.Error);
        Assert.That(printed, Is.EqualTo(expected));
    }

    // The three states of an optional argument: absent takes the pipeline's default, null takes the step's, a value wins over both.
    [TestCase(null, "pipeline")]
    [TestCase("null", "step")]
    [TestCase("\"given\"", "given")]
    public async Task Run_OptionalArgument_HasThreeStates(string? json, string expected)
    {
        var given = json is null ? new Dictionary<string, string>() : new() { ["x"] = json };
        var (run, printed) = await RunAsync(
            "{x: {parameterType: STRING, isOptional: true, defaultValue: pipeline}}", "{x: {componentInputParameter: x}}",
            "{x: {parameterType: STRING, isOptional: true, defaultValue: step}}", given);

        Assert.That(printed, Is.EqualTo(expected), run.Error);
    }

    [Test]
    public async Task Run_ExplicitNullInTheDocument_IsAsAbsent()
    {
        var (run, printed) = await RunAsync("{}", "{x: {runtimeValue: {constant: null}}}", "{x: {parameterType: STRING, isOptional: true, defaultValue: step}}", []);
        Assert.That(printed, Is.EqualTo("step"), run.Error);
    }

    [TestCase("STRING", "\"5\"", "NUMBER_INTEGER")]
    [TestCase("STRUCT", "{\"a\": 1}", "LIST")]
    [TestCase("STRING", "\"true\"", "BOOLEAN")]
    public async Task Run_ValueOfAnotherType_FailsTheTaskNamingInputAndType(string given, string json, string type)
    {
        var (run, _) = await RunAsync($"{{x: {{parameterType: {given}}}}}", "{x: {componentInputParameter: x}}", $"{{x: {{parameterType: {type}}}}}", new() { ["x"] = json });
        Assert.That(run.Error, Does.StartWith("KF4012:").And.Contain("'x'").And.Contain(type));
    }

    [Test]
    public async Task Run_ConstantWithValuesInside_IsFilledOnce()
    {
        var (run, printed) = await RunAsync(
            "{who: {parameterType: STRING}}",
            "{x: {runtimeValue: {constant: \"hi {{$.inputs.parameters['pipelinechannel--who']}}!\"}}, pipelinechannel--who: {componentInputParameter: who}}",
            "{x: {parameterType: STRING}, pipelinechannel--who: {parameterType: STRING}}",
            new() { ["who"] = "\"{{$.inputs.parameters['pipelinechannel--who']}}\"" });

        Assert.That(printed, Is.EqualTo("hi {{$.inputs.parameters['pipelinechannel--who']}}!"), run.Error);
    }

    [Test]
    public async Task Run_PlaceholdersOfTheRun_AreFilledInsideText()
    {
        var (run, printed) = await RunAsync("{}", "{x: {runtimeValue: {constant: \"{{$.pipeline_job_name}}/{{$.pipeline_task_name}}/{{$.pipeline_job_uuid}}\"}}}", "{x: {parameterType: STRING}}", []);
        Assert.That(printed, Is.EqualTo($"{run.DisplayName}/show/{run.Id}"));
    }

    [Test]
    public async Task Run_UnknownPlaceholderInACommand_StaysAndIsWarnedOf()
    {
        await using var local = new LocalRun();
        var odd = Component.Container("odd").Image("alpine").Command("echo", "{{$.project}}").Build();
        var run = await local.EndAsync(Pipeline.Define("odd", p => p.Add(odd)));

        Assert.That(await File.ReadAllTextAsync(run.Task("odd").LogFile!), Is.EqualTo("{{$.project}}\n"));
        Assert.That(run.Task("odd").Warnings, Has.One.Contains("{{$.project}}"));
    }

    [Test]
    public async Task Run_LoopOverATextThatIsAJsonList_RunsForEachItem()
    {
        await using var local = new LocalRun();
        var lists = Component.Container("lists").Output<string>("Output").Image("alpine")
            .Command("sh", "-c", "printf '[\"a\", \"b\"]' > \"$0\"", Placeholder.OutputParameterFile("Output")).Build();
        var document = Pipeline.Define("texts", p =>
        {
            var items = p.Add(lists).Output<string>();
            p.Add(Shell.Echo).With("text", items);
            p.Output("all", p.Collected(p.ParallelFor(p.ListParameter("items", ["x"]), (each, i) => each.Add(Shell.Echo).With("text", i).Output<string>())));
        }).Document;
        var handle = new PipelineRun(local.Engine, await local.Engine.StartAsync(new RunRequest
        {
            Document = document,
            Parameters = new Dictionary<string, JsonElement> { ["items"] = JsonDocument.Parse("[]").RootElement },
        }));

        Assert.That((await handle.WaitAsync()).Output<string[]>("all"), Is.Empty, "No items: the loop succeeds, and what it collects is empty.");
    }

    [Test]
    public async Task Run_LoopOverArtifacts_GivesEachIterationItsOwn()
    {
        await using var local = new LocalRun();
        var make = Component.Container("make").Input<string>("text").OutputArtifact<Dataset>("data").Image("alpine")
            .Command("sh", "-c", "printf '%s' \"$0\" > \"$1\"", Placeholder.InputValue("text"), Placeholder.OutputPath("data")).Build();
        var read = Component.Container("read").InputArtifact<Dataset>("data").Output<string>("Output").Image("alpine")
            .Command("sh", "-c", "cat \"$0\" > \"$1\"", Placeholder.InputPath("data"), Placeholder.OutputParameterFile("Output")).Build();
        var run = await local.EndAsync(Pipeline.Define("artifacts", p =>
        {
            var made = p.ParallelFor(["a", "b", "c"], (each, x) => each.Add(make).With("text", x).Artifact<Dataset>("data"));
            var texts = p.ParallelFor(p.Collected(made), (each, data) => each.Add(read).With("data", data).Output<string>());
            p.Output("all", p.Collected(texts));
        }));

        Assert.That(run.State, Is.EqualTo(RuntimeState.Succeeded), run.Error);
        Assert.That(run.Output<string[]>("all"), Is.EqualTo(new[] { "a", "b", "c" }));
    }

    [Test]
    public async Task Run_FiveHundredIterationsWithALimitOfFour_NeverHasMoreAlive()
    {
        await using var local = new LocalRun(o => o with { MaxParallelSteps = 32 });
        var alive = local.At("alive");
        Directory.CreateDirectory(alive);
        // Each process counts those alive with it, itself included.
        var step = Shell.Step("counts", $": > {alive}/$$; ls {alive} | wc -l | tr -d ' \\n' > \"$1\"; rm {alive}/$$");
        var run = await local.EndAsync(Pipeline.Define("many", p =>
            p.Output("alive", p.Collected(p.ParallelFor([.. Enumerable.Range(0, 500)], (each, n) => each.Add(step).With("text", $"{n}").Output<string>(), parallelism: 4)))));

        var counts = run.Output<string[]>("alive").Select(c => int.Parse(c, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.That(counts, Has.Count.EqualTo(500), run.Error);
        Assert.That(counts.Max(), Is.InRange(2, 4));
    }

    [Test]
    public async Task Run_NestedPipelineWithRetries_GivesThemToItsTasks()
    {
        await using var local = new LocalRun();
        var counter = local.At("count");
        var flaky = Shell.Step("flaky", $"echo x >> {counter}; [ $(wc -l < {counter}) -ge 3 ] && printf done > \"$1\"");
        var inner = Pipeline.Define("inner", p => p.Output("said", p.Add(flaky).Output<string>()));
        var run = await local.EndAsync(Pipeline.Define("outer", p => p.Output("said", p.Add(inner).Retry(2).Output<string>("said"))));

        Assert.That(run.Output<string>("said"), Is.EqualTo("done"), run.Error);
    }

    // A document of one task that prints its input x.
    private static async Task<(RunDetails Run, string Printed)> RunAsync(string pipelineInputs, string arguments, string inputs, Dictionary<string, string> given)
    {
        var document = PipelineDocument.Parse(
            $$$"""
            pipelineInfo: {name: values}
            schemaVersion: 2.1.0
            root:
              inputDefinitions: {parameters: {{{pipelineInputs}}}}
              dag:
                tasks:
                  show:
                    componentRef: {name: comp-show}
                    inputs: {parameters: {{{arguments}}}}
            components:
              comp-show:
                executorLabel: exec-show
                inputDefinitions: {parameters: {{{inputs}}}}
            deploymentSpec:
              executors:
                exec-show: {container: {image: alpine, command: [printf, '%s', "{{$.inputs.parameters['x']}}"]}}
            """);
        await using var local = new LocalRun();
        var id = await local.Engine.StartAsync(new RunRequest
        {
            Document = document,
            Parameters = given.ToDictionary(g => g.Key, g => JsonDocument.Parse(g.Value).RootElement.Clone()),
        });
        var run = await new PipelineRun(local.Engine, id).WaitAsync(TimeSpan.FromMinutes(1), throwOnFailure: false);
        // The log goes with the engine's folder.
        return (run, run.Tasks.Single().LogFile is { } log ? await File.ReadAllTextAsync(log) : "");
    }
}
