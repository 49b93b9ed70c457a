namespace Kubeflow.Pipelines;

/// <summary>A Python function that is a step: its source, and what it needs.</summary>
internal sealed record PythonFunction
{
    /// <summary>The source: the function and what it names, without decorators.</summary>
    public required string Source { get; init; }

    /// <summary>The function's name in it.</summary>
    public required string Function { get; init; }

    /// <summary>The image it runs in.</summary>
    public string Image { get; init; } = "python:3.11";

    /// <summary>Requirements to install before it runs.</summary>
    public IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>Package indexes; the first takes the place of the standard one.</summary>
    public IReadOnlyList<string> IndexUrls { get; init; } = [];

    /// <summary>Hosts of indexes that are trusted without a certificate.</summary>
    public IReadOnlyList<string> TrustedHosts { get; init; } = [];

    /// <summary>Whether packages go into an environment of the step's own.</summary>
    public bool UseVenv { get; init; }

    /// <summary>Whether the image holds the source already (a containerized component): then no source is carried.</summary>
    public bool InImage { get; init; }
}
