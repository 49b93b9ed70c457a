using System.Globalization;
using System.Text.Json;
using Kubeflow.Pipelines.Execution;
using Kubeflow.Pipelines.Ir;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>Runs a loop: one iteration an item, as many at a time as the loop allows.</summary>
internal sealed class LoopRunner(RunContext run, GraphContext graph, RetryPolicy? retry, bool runAgain, CancellationToken cancellationToken)
{
    private static readonly Dictionary<string, TaskResult> NoResults = [];

    public async Task<TaskResult> RunAsync(string name, TaskDetails loop, PipelineTaskSpec task, ComponentSpec component, TaskInputs inputs)
    {
        List<TaskInputs> items;
        try
        {
            items = [.. Items(name, task, inputs).Select(i => InputResolver.Complete(name, i, component))];
        }
        catch (InputFault fault)
        {
            return TaskResult.Failed(fault.Message);
        }
        var limit = task.IteratorPolicy?.ParallelismLimit is > 0 and var given ? given : Math.Max(1, items.Count);
        using var open = new SemaphoreSlim(limit);
        var results = new TaskResult[items.Count];
        var running = new List<Task>();
        for (var i = 0; i < items.Count; i++)
        {
            await open.WaitAsync(CancellationToken.None);
            // After a failed iteration nothing new is started.
            if (cancellationToken.IsCancellationRequested || results.Any(r => r?.State == RuntimeState.Failed))
            {
                open.Release();
                break;
            }
            running.Add(RunOneAsync(i));
        }
        await Task.WhenAll(running);
        if (results.FirstOrDefault(r => r?.State == RuntimeState.Failed) is { } wrong)
            return TaskResult.Failed(wrong.Error ?? "An iteration failed.", wrong.ExitCode);
        return results.Any(r => r is null or { State: RuntimeState.Canceled })
            ? TaskResult.Canceled
            : TaskResult.Succeeded(GraphOutputs.Collect(component, results)) with { Fresh = results.Any(r => r.Fresh) };

        async Task RunOneAsync(int index)
        {
            try
            {
                var details = new TaskDetails
                {
                    Path = $"{loop.Path}/{index.ToString(CultureInfo.InvariantCulture)}",
                    DisplayName = $"{loop.DisplayName} [{index}]",
                    Kind = component.Dag is null ? TaskKind.Step : TaskKind.Iteration,
                    State = RuntimeState.Pending,
                    Inputs = items[index].Parameters,
                    InputArtifacts = items[index].Artifacts,
                };
                results[index] = await new TaskRunner(run, graph, NoResults, cancellationToken).BehindAsync(details, component, task, items[index], retry, runAgain);
            }
            finally
            {
                open.Release();
            }
        }
    }

    private static IEnumerable<TaskInputs> Items(string name, PipelineTaskSpec task, TaskInputs inputs)
    {
        if (task.ArtifactIterator is { } artifacts)
        {
            var list = inputs.Artifacts.GetValueOrDefault(artifacts.Items?.InputArtifact ?? "")?.Artifacts ?? [];
            return list.Select(item => inputs with
            {
                Artifacts = new Dictionary<string, RuntimeArtifactList>(inputs.Artifacts) { [artifacts.ItemInput!] = new() { Artifacts = [item] } },
            });
        }
        var values = task.ParameterIterator!;
        var source = values.Items?.Raw is { } raw ? Parse(name, raw) : Found(name, values.Items?.InputParameter ?? "", inputs);
        // As on the server the list itself stays visible to the tasks inside that ask for it.
        return source.Select(item => inputs with { Parameters = new Dictionary<string, JsonElement>(inputs.Parameters) { [values.ItemInput!] = item } });
    }

    private static List<JsonElement> Found(string name, string input, TaskInputs inputs)
    {
        if (!inputs.Parameters.TryGetValue(input, out var value) || value.ValueKind == JsonValueKind.Null)
            throw new InputFault(LoopFailed.Of(name, $"runs over '{input}', which has no value"));
        return value.ValueKind switch
        {
            JsonValueKind.Array => [.. value.EnumerateArray()],
            JsonValueKind.String => Parse(name, value.GetString()!),
            _ => throw new InputFault(LoopFailed.Of(name, $"runs over {value.GetRawText()}")),
        };
    }

    private static List<JsonElement> Parse(string name, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind == JsonValueKind.Array)
                return [.. document.RootElement.Clone().EnumerateArray()];
        }
        catch (JsonException)
        {
            // Said below, as for any other text that is no list.
        }
        throw new InputFault(LoopFailed.Of(name, $"runs over '{(text.Length <= 60 ? text : text[..57] + "...")}'"));
    }
}
