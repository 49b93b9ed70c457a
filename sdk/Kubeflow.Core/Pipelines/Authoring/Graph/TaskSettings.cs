using System.Text.Json.Nodes;

namespace Kubeflow.Pipelines;

/// <summary>A task's settings; what is null was not set.</summary>
internal sealed class TaskSettings
{
    /// <summary>What holds where nothing is set; never changed.</summary>
    public static TaskSettings None { get; } = new();

    public bool EnableCache { get; set; } = true;

    public string? CacheKey { get; set; }

    public RetrySettings? Retry { get; set; }

    public List<KeyValuePair<string, string>> Environment { get; } = [];

    public string? CpuRequest { get; set; }

    public string? CpuLimit { get; set; }

    public string? MemoryRequest { get; set; }

    public string? MemoryLimit { get; set; }

    public string? AcceleratorType { get; set; }

    public string? AcceleratorCount { get; set; }

    public string? Image { get; set; }

    /// <summary>Where the task was told to run also when a task before it failed; null if it was not.</summary>
    public SourceLocation? IgnoreUpstreamFailure { get; set; }

    /// <summary>The task's part of KFP's Kubernetes document, see <see cref="KubernetesConfig"/>.</summary>
    public JsonObject? Kubernetes { get; set; }

    public void SetVariable(string name, string value)
    {
        Environment.RemoveAll(e => e.Key == name);
        Environment.Add(new(name, value));
    }

    public bool NeedsContainer =>
        Environment.Count > 0 || CpuRequest is not null || CpuLimit is not null || MemoryRequest is not null || MemoryLimit is not null
        || AcceleratorType is not null || AcceleratorCount is not null || Image is not null;
}

/// <summary>How often a task is tried again.</summary>
internal sealed record RetrySettings(int Count, TimeSpan? Backoff, double? Factor, TimeSpan? MaxBackoff);
