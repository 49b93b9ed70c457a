using System.Text;
using System.Text.Json;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>
/// How large the Argo Workflow becomes that KFP's server makes of a pipeline: each different component, executor and setting once as text inside
/// text, and for each task its own text with a template's worth of fixed ones. The fixed costs are fitted to the workflows that KFP's own
/// compiler makes of its samples.
/// </summary>
/// <param name="Total">Bytes of the whole.</param>
/// <param name="Data">Bytes of components, executors and settings.</param>
/// <param name="Heaviest">The five components that take most.</param>
internal sealed record WorkflowSize(int Total, int Data, IReadOnlyList<(string Name, int Bytes)> Heaviest)
{
    private const int Frame = 10_000;
    private const int Key = 140;
    private const int Step = 1_270;
    private const int GraphTask = 3_670;
    private const int GraphSaved = 2_660;

    public static WorkflowSize Of(LintScope scope)
    {
        var (seen, parts) = (new HashSet<string>(), new List<(string Name, int Bytes)>());
        foreach (var (name, component) in scope.Spec.Components.OrEmpty())
        {
            var executor = scope.Spec.DeploymentSpec?.Executors?.GetValueOrDefault(component.ExecutorLabel ?? "");
            var (own, run) = (Text(component with { ExecutorLabel = null }), executor is null ? "" : Text(executor));
            if (component.Dag is not null || seen.Add(own + run))
                parts.Add((name, Escaped(own) + Escaped(run) + (executor is null ? Key : 2 * Key)));
        }
        parts.Add(("the pipeline itself", Escaped(Text(scope.Spec.Root)) + Key));
        parts.AddRange(scope.Kubernetes.Select(s => ($"settings of {s.Label}", Escaped(s.Config.GetRawText()) + Key)));
        var data = parts.Sum(p => p.Bytes);
        var graphs = scope.Tasks.Count(t => t.Component.Dag is not null);
        var total = Frame + data + scope.Tasks.Sum(t => Escaped(Text(t.Spec))) + (Step * (scope.Tasks.Count - graphs)) + (GraphTask * graphs) - (GraphSaved * scope.Graphs.Count);
        return new(total, data, [.. parts.OrderByDescending(p => p.Bytes).Take(5)]);
    }

    private static string Text<T>(T part) => JsonSerializer.Serialize(part, IrJson.Options);

    // JSON inside of a JSON text, as Go writes both: quotes and backslashes take two bytes, angle brackets and ampersands are escaped inside and
    // their backslash outside.
    private static int Escaped(string json)
    {
        var bytes = Encoding.UTF8.GetByteCount(json);
        foreach (var c in json)
            bytes += c switch { '"' or '\\' => 1, '<' or '>' or '&' => 6, _ => 0 };
        return bytes;
    }
}
