using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Pipelines.Execution;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Local;

/// <summary>All that a step's result depends on, as one document and its digest: program, code, environment, values, contents.</summary>
internal sealed class CacheKey
{
    private CacheKey(JsonObject document)
    {
        Document = document.ToJsonString();
        Digest = ContentHash.OfText(Document);
    }

    public string Document { get; }

    public string Digest { get; }

    public static CacheKey Of(RunContext run, ComponentSpec component, ExecutorSpec executor, PipelineTaskSpec task, TaskInputs inputs)
    {
        if (task.CachingOptions?.CacheKey is { Length: > 0 } own)
            return new CacheKey(new JsonObject { ["component"] = task.ComponentRef!.Name, ["key of your own"] = own });
        var document = new JsonObject();
        if (executor.Importer is { } importer)
            document["content"] = run.Contents.Of(ArtifactPath.OfUri(ImporterStep.UriOf(inputs, importer) ?? ""));
        document["executor"] = Executor(executor);
        if (executor.Container is { } container)
            AddProgram(document, run, container);
        foreach (var (name, value) in inputs.Parameters.OrderBy(p => p.Key, StringComparer.Ordinal))
            document[$"input '{name}'"] = JsonNode.Parse(value.GetRawText());
        foreach (var (name, list) in inputs.Artifacts.OrderBy(a => a.Key, StringComparer.Ordinal))
            document[$"the content of input '{name}'"] = string.Join(' ', list.Artifacts.Select(run.Contents.Of));
        document["outputs"] = JsonSerializer.SerializeToNode(component.OutputDefinitions, IrJson.Options);
        return new CacheKey(document);
    }

    private static JsonNode? Executor(ExecutorSpec executor) => executor.Container is { } container
        ? new JsonObject
        {
            ["image"] = container.Image,
            ["command"] = JsonSerializer.SerializeToNode(container.Command, IrJson.Options),
            ["args"] = JsonSerializer.SerializeToNode(container.Args, IrJson.Options),
        }
        : JsonSerializer.SerializeToNode(executor, IrJson.Options);

    private static void AddProgram(JsonObject document, RunContext run, ContainerSpec container)
    {
        foreach (var variable in (container.Env ?? []).OrderBy(e => e.Name, StringComparer.Ordinal))
            document[$"environment variable {variable.Name}"] = variable.Value;
        if (StepCommand.Parse(container.Command ?? [], container.Args ?? []) is { } step)
        {
            document["the code of " + step.Step] = DotNetStep.Find(run.Options, step) is { } method ? CodeFingerprint.Of(method.Method) : null;
            return;
        }
        // A script of the user's own is part of the program though the command only names it.
        foreach (var word in (container.Command ?? []).Concat(container.Args ?? []).Where(w => w.Length < 1000 && !w.Contains("{{", StringComparison.Ordinal) && Path.IsPathFullyQualified(w)))
            if (File.Exists(word))
                document["the file " + word] = run.Contents.Of(word);
    }
}
