using System.Text.Json;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Reports;

/// <summary>Writes what a click on a node shows: inputs, outputs, artifacts, timing, cache, log; for each of its instances.</summary>
internal static class StepPanel
{
    private const int MostInstances = 50;

    public static void Write(Html html, GraphNode node, RunGraph graph, RunReportOptions options, IReadOnlyDictionary<string, int> logs)
    {
        html.Raw($"<aside class=\"panel\" id=\"n{node.Index}\" tabindex=\"-1\"><a class=\"close\" href=\"#top\" aria-label=\"Close\">\u00d7</a><h2>").Text(node.Name).Raw("</h2>");
        html.Raw("<p>").Raw(StateLook.Of(node.Summary).Badge()).Raw(" <code>").Text(node.Path).Raw("</code></p>");
        if (node.Note.Length > 0)
            html.Raw("<p class=\"sub\">").Text($"{(node.Kind == GraphKind.Loop ? "Over" : "If")} {node.Note}").Raw("</p>");
        if (node.Image is { } image)
            html.Raw("<p class=\"sub\">Image <code>").Text(image).Raw("</code></p>");
        if (node.Instances.Count == 0)
            html.Raw("<p>The run did not come here.</p>");
        else if (node.Instances.Count == 1)
            WriteInstance(html, node.Instances[0], options, logs);
        else
            foreach (var instance in node.Instances.Take(MostInstances))
            {
                html.Raw("<details><summary>").Raw(StateLook.Of(instance.State, instance.Cached).Badge()).Raw(" ").Text(InstanceLabel.Of(instance, graph)).Raw("</summary>");
                WriteInstance(html, instance, options, logs);
                html.Raw("</details>");
            }
        if (node.Instances.Count > MostInstances)
            html.Raw($"<p class=\"sub\">and {node.Instances.Count - MostInstances} more, in the table of steps.</p>");
        html.Raw("</aside>");
    }

    private static void WriteInstance(Html html, TaskDetails task, RunReportOptions options, IReadOnlyDictionary<string, int> logs)
    {
        if (task.Error is { } error)
            html.Raw("<p class=\"error\">").Text(error).Raw("</p>");
        foreach (var warning in task.Warnings)
            html.Raw("<p class=\"sub\">Note: ").Text(warning).Raw("</p>");
        html.Raw("<table>");
        Fact(html, "Started", task.StartedAt?.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
        Fact(html, "Took", task.StartedAt is null ? null : DurationText.Of(task.Duration(options.TimeProvider.GetUtcNow())));
        Fact(html, "Tries", task.Attempts > 1 ? NumberText.Of(task.Attempts) : null);
        Fact(html, "Cache", task.CacheReason);
        html.Raw("</table>");
        WriteValues(html, "Inputs", task.Inputs);
        WriteArtifacts(html, "Input artifacts", task.InputArtifacts);
        WriteValues(html, "Outputs", task.Outputs);
        WriteArtifacts(html, "Output artifacts", task.OutputArtifacts);
        if (task.LogFile is { } file && logs.TryGetValue(task.Path, out var bytes) && LogTail.Read(file, options.LogLines, bytes) is { } log)
        {
            html.Raw("<h3>Log</h3>");
            if (!log.IsWhole)
                html.Raw("<p class=\"sub\">").Text($"The end of {NumberText.Bytes(log.FileBytes)}.").Raw("</p>");
            html.Raw("<pre>").Text(log.Text).Raw("</pre><p class=\"sub\"><code>").Text(file).Raw("</code></p>");
        }
    }

    private static void WriteValues(Html html, string title, IReadOnlyDictionary<string, JsonElement> values)
    {
        if (values.Count == 0)
            return;
        html.Raw("<h3>").Text(title).Raw("</h3><table>");
        foreach (var (name, value) in values.OrderBy(v => v.Key, StringComparer.Ordinal))
            Fact(html, ConditionText.Name(name), SecretText.Hides(name, value) ? SecretText.Hidden : ValueText.Of(value));
        html.Raw("</table>");
    }

    private static void WriteArtifacts(Html html, string title, IReadOnlyDictionary<string, RuntimeArtifactList> artifacts)
    {
        if (artifacts.Count == 0)
            return;
        html.Raw("<h3>").Text(title).Raw("</h3><table>");
        foreach (var (name, list) in artifacts.OrderBy(a => a.Key, StringComparer.Ordinal))
            foreach (var artifact in list.Artifacts)
            {
                html.Raw("<tr><td>").Text(ConditionText.Name(name)).Raw("</td><td class=\"wide\"><code>").Text(SecretText.Address(artifact.CustomPath ?? artifact.Uri ?? "")).Raw("</code>");
                foreach (var (key, value) in artifact.Metadata ?? [])
                    if (value is System.Text.Json.Nodes.JsonValue)
                        html.Raw("<br><span class=\"sub\">").Text($"{key}: {ValueText.Label(JsonSerializer.SerializeToElement(value, StepValue.Options))}").Raw("</span>");
                html.Raw("</td></tr>");
            }
        html.Raw("</table>");
    }

    private static void Fact(Html html, string name, string? value)
    {
        if (value is not null)
            html.Raw("<tr><td>").Text(name).Raw("</td><td class=\"wide\">").Text(value).Raw("</td></tr>");
    }
}
