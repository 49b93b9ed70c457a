using System.Text.Json.Nodes;

namespace Kubeflow.Training;

/// <summary>A Python function that trains: its source travels in the job's command.</summary>
public sealed record TrainFunction
{
    /// <summary>The source: imports, helpers and the function, without indentation.</summary>
    public required string Source { get; init; }

    /// <summary>The function's name in it.</summary>
    public required string Name { get; init; }

    /// <summary>Its arguments by keyword; whatever JSON can say.</summary>
    /// <value>Default: none.</value>
    public JsonObject? Arguments { get; init; }

    /// <summary>Requirements that are installed before it runs, once on each machine.</summary>
    /// <value>Default: none; nothing is installed.</value>
    public IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>Package indexes; the first takes the place of the standard one.</summary>
    public IReadOnlyList<string> IndexUrls { get; init; } = [];
}
