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

    public static CacheKey Of(RunContext run, ComponentSpec component, ExecutorSpec executor, PipelineTaskSpec task, TaskInputs inputs, bool readContents, string? imported, StepSettings settings)
    {
        if (task.CachingOptions?.CacheKey is { Length: > 0 } own)
            return new CacheKey(new JsonObject { ["component"] = task.ComponentRef!.Name, ["key of your own"] = own });
        var document = new JsonObject();
        if (executor.Importer is { } importer)
            document["content"] = imported ?? Content(run, ArtifactPath.OfUri(ImporterStep.UriOf(inputs, importer) ?? ""), readContents);
        document["executor"] = Executor(executor);
        if (executor.Container is { } container)
            AddProgram(document, run, container, settings);
        foreach (var (name, value) in inputs.Parameters.OrderBy(p => p.Key, StringComparer.Ordinal))
            document[$"input '{name}'"] = JsonNode.Parse(value.GetRawText());
        foreach (var (name, list) in inputs.Artifacts.OrderBy(a => a.Key, StringComparer.Ordinal))
            document[$"the content of input '{name}'"] = string.Join(' ', list.Artifacts.Select(a => Content(run, a, readContents)));
        document["outputs"] = JsonSerializer.SerializeToNode(component.OutputDefinitions, IrJson.Options);
        return new CacheKey(document);
    }

    // Without caching the key only serves this run's going on: large inputs are not read for that.
    private static string? Content(RunContext run, string path, bool read) => read ? run.Contents.Of(path) : ContentHash.VersionOf(path);

    private static string? Content(RunContext run, RuntimeArtifact artifact, bool read) =>
        read ? run.Contents.Of(artifact) : ContentHash.VersionOf(artifact.CustomPath ?? ArtifactPath.OfUri(artifact.Uri ?? ""));

    private static JsonNode? Executor(ExecutorSpec executor) => executor.Container is { } container
        ? new JsonObject
        {
            ["image"] = container.Image,
            ["command"] = JsonSerializer.SerializeToNode(container.Command, IrJson.Options),
            ["args"] = JsonSerializer.SerializeToNode(container.Args, IrJson.Options),
        }
        : JsonSerializer.SerializeToNode(executor, IrJson.Options);

    private static void AddProgram(JsonObject document, RunContext run, ContainerSpec container, StepSettings settings)
    {
        // Values may be secrets; that one changed can be told without them.
        foreach (var variable in run.Options.Environment.Concat(settings.Environment).Concat((container.Env ?? []).Select(e => KeyValuePair.Create(e.Name ?? "", e.Value ?? ""))))
            document[$"environment variable {variable.Key}"] = ContentHash.OfText(variable.Value);
        if (StepCommand.Parse(container.Command ?? [], container.Args ?? []) is { } step)
        {
            document["the code of " + step.Step] = StepAssemblies.Find(run.Options, step) is { } method ? CodeFingerprint.Of(method.Method) : null;
            return;
        }
        // A script of the user's own is part of the program though the command only names it.
        foreach (var word in (container.Command ?? []).Concat(container.Args ?? []).Where(w => w.Length < 1000 && !w.Contains("{{", StringComparison.Ordinal) && Path.IsPathFullyQualified(w)))
            if (File.Exists(word))
                document["the file " + word] = run.Contents.Of(word);
    }
}
