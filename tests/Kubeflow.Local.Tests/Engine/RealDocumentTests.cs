using System.Text.Json;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;
using Kubeflow.TestSupport;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>Documents that KFP's own compiler wrote: each runs here, or says why not.</summary>
[Platform(Exclude = "Win")]
public class RealDocumentTests
{
    // Arguments for the parameters without default.
    private static readonly Dictionary<string, string> Values = new()
    {
        ["STRING"] = "\"text\"",
        ["NUMBER_INTEGER"] = "2",
        ["NUMBER_DOUBLE"] = "0.5",
        ["BOOLEAN"] = "true",
        ["LIST"] = "[\"a\", \"b\"]",
        ["STRUCT"] = "{\"a\": 1}",
    };

    private static IEnumerable<string> Files() => Repository.SharedDataFiles("*.yaml", "kfp", "ir");

    [TestCaseSource(nameof(Files))]
    public async Task Run_Document_EndsAndEveryFailureHasItsReason(string file)
    {
        using var tools = new TemporaryFolder();
        // Python steps need what only their image has; without Python on the path they fail at once and offline.
        foreach (var tool in new[] { "sh", "echo", "cat", "mkdir", "dirname", "touch", "cp", "bash", "mktemp", "printf", "sleep", "exit", "test" })
            if (new[] { "/bin/", "/usr/bin/" }.Select(f => f + tool).FirstOrDefault(File.Exists) is { } found)
                File.CreateSymbolicLink(tools.At(tool), found);
        await using var local = new LocalRun(o => o with { Environment = new Dictionary<string, string> { ["PATH"] = tools.Path } });
        var document = PipelineDocument.Load(Repository.SharedData("kfp", "ir", file));
        var arguments = (document.Spec.Root!.InputDefinitions?.Parameters ?? new Dictionary<string, InputParameterSpec>())
            .Where(p => p.Value.DefaultValue.ValueKind == JsonValueKind.Undefined && p.Value.IsOptional != true)
            .ToDictionary(p => p.Key, p => JsonDocument.Parse(Values[p.Value.ParameterType!]).RootElement);

        string id;
        try
        {
            id = await local.Engine.StartAsync(new RunRequest { Document = document, Parameters = arguments });
        }
        catch (ValidationException fault)
        {
            Assert.That(fault.Faults.Select(f => f.Rule.Id), Is.All.EqualTo("KF4005"));
            return;
        }
        var run = await new PipelineRun(local.Engine, id).WaitAsync(TimeSpan.FromMinutes(1), throwOnFailure: false);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.State.IsTerminal(), Is.True);
            Assert.That(run.Tasks.Where(t => !t.State.IsTerminal()), Is.Empty);
            Assert.That(run.Tasks.Where(t => t.State == RuntimeState.Failed).Select(t => t.Error), Is.All.StartsWith("KF"));
            Assert.That(run.State == RuntimeState.Failed, Is.EqualTo(run.Tasks.Any(t => t.State == RuntimeState.Failed)));
        }
    }
}
