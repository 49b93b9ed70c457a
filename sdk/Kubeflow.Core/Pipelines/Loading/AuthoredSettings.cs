using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Pipelines.Loading;

/// <summary>Applies a task's settings under KFP's own names.</summary>
internal static class AuthoredSettings
{
    public static void Apply(PipelineTask task, AuthoredSetting setting, Func<AuthoredOperand, Value> value, Func<JsonElement, JsonElement> constant, Func<string, GraphNode> node)
    {
        var (file, line) = AuthoredPlace.Of(setting.Place);
        Value? First() => setting.Value is null ? null : value(setting.Value);
        string Text() => First()!.ToString();
        switch (setting.Name)
        {
            case "after":
                foreach (var id in setting.Tasks)
                    _ = node(id) switch
                    {
                        TaskNode other => task.After(new PipelineTask(other), file, line),
                        ExitHandlerNode handler => task.After(new ExitHandler(handler), file, line),
                        var other => throw new ArgumentException($"'{other.Name}' is nothing to run after."),
                    };
                break;
            case "display_name":
                task.DisplayName(Text(), file, line);
                break;
            case "caching":
                task.Cache(setting.Value!.Constant.GetBoolean(), setting.Second is null ? null : value(setting.Second).ToString(), file, line);
                break;
            case "retry":
                Retry(task, setting.Options, file, line);
                break;
            case "env":
                task.Environment(Text(), value(setting.Second!).ToString(), file, line);
                break;
            case "cpu_request":
                task.Cpu(request: First(), file: file, line: line);
                break;
            case "cpu_limit":
                task.Cpu(limit: First(), file: file, line: line);
                break;
            case "memory_request":
                task.Memory(request: First(), file: file, line: line);
                break;
            case "memory_limit":
                task.Memory(limit: First(), file: file, line: line);
                break;
            case "accelerator_type":
                task.Accelerator(type: First(), file: file, line: line);
                break;
            case "accelerator_limit":
                task.Accelerator(count: First(), file: file, line: line);
                break;
            case "container_image":
                task.ContainerImage(First()!, file, line);
                break;
            case "ignore_upstream_failure":
                task.IgnoreUpstreamFailure(file, line);
                break;
            case "kubernetes":
                var part = JsonObject.Create(constant(setting.Options))!;
                task.Kubernetes(k => k.MergeAll(part), file, line);
                break;
            default:
                throw new ArgumentException($"There is no setting '{setting.Name}'.");
        }
    }

    private static void Retry(PipelineTask task, JsonElement options, string file, int line) => task.Retry(
        options.GetProperty("count").GetInt32(), Duration(options, "backoff"), options.TryGetProperty("factor", out var factor) ? factor.GetDouble() : null,
        Duration(options, "maxBackoff"), file, line);

    private static TimeSpan? Duration(JsonElement options, string name) =>
        options.TryGetProperty(name, out var seconds) ? TimeSpan.FromSeconds(seconds.ValueKind == JsonValueKind.Number
            ? seconds.GetDouble() : double.Parse(seconds.GetString()!, CultureInfo.InvariantCulture)) : null;
}
