using System.Text.Json;

namespace Kubeflow.Pipelines.Loading;

/// <summary>A component: its interface, and one of the ways to run it.</summary>
internal sealed record AuthoredComponent
{
    public string Name { get; init; } = "";

    public string? Description { get; init; }

    public IReadOnlyList<AuthoredInput> Inputs { get; init; } = [];

    public IReadOnlyList<AuthoredOutput> Outputs { get; init; } = [];

    public AuthoredPlace? Place { get; init; }

    public IReadOnlyList<AuthoredPassthrough> Passthroughs { get; init; } = [];

    public AuthoredContainer? Container { get; init; }

    /// <summary>A Python function with its source.</summary>
    public PythonFunction? Python { get; init; }

    /// <summary>A pipeline used as a component.</summary>
    public AuthoredPipeline? Pipeline { get; init; }

    /// <summary>The text of a component file.</summary>
    public AuthoredFile? File { get; init; }

    /// <summary>A C# method with <c>[Component]</c>.</summary>
    public AuthoredMethod? Method { get; init; }
}

/// <summary>A container; its texts hold KFP's placeholders.</summary>
internal sealed record AuthoredContainer
{
    public required string Image { get; init; }

    public IReadOnlyList<string> Command { get; init; } = [];

    public IReadOnlyList<string> Args { get; init; } = [];

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}

/// <summary>A part of its tasks' settings that a component takes over.</summary>
internal sealed record AuthoredPassthrough(TaskConfigField Field, bool ApplyToTask = false);

/// <summary>A component file's text, and where it came from.</summary>
internal sealed record AuthoredFile(string Text, string Source = "");

/// <summary>A method of an assembly.</summary>
internal sealed record AuthoredMethod(string Assembly, string Method);

/// <summary>A comparison, or a join of conditions: exactly one of the forms.</summary>
internal sealed record AuthoredCondition
{
    public string? Operation { get; init; }

    public AuthoredOperand? Left { get; init; }

    public AuthoredOperand? Right { get; init; }

    public IReadOnlyList<AuthoredCondition>? All { get; init; }

    public IReadOnlyList<AuthoredCondition>? Any { get; init; }

    public AuthoredCondition? Not { get; init; }
}

/// <summary>One thing the user wrote.</summary>
internal sealed record AuthoredCall
{
    public required AuthoredVerb Do { get; init; }

    public string Id { get; init; } = "";

    public AuthoredPlace? Place { get; init; }

    public string? Component { get; init; }

    public IReadOnlyDictionary<string, AuthoredOperand> Arguments { get; init; } = new Dictionary<string, AuthoredOperand>();

    public IReadOnlyList<AuthoredSetting> Settings { get; init; } = [];

    /// <summary>What an importer brings in, and as what.</summary>
    public AuthoredOperand? Uri { get; init; }

    public AuthoredArtifact? Type { get; init; }

    public bool Reimport { get; init; }

    public JsonElement Metadata { get; init; }

    public bool DownloadToWorkspace { get; init; }

    public AuthoredCondition? Condition { get; init; }

    public AuthoredOperand? Items { get; init; }

    public int Parallelism { get; init; }

    public string? Name { get; init; }

    /// <summary>The exit task of a handler.</summary>
    public string? Task { get; init; }

    /// <summary>The values that are collected or chosen from.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    public IReadOnlyList<AuthoredCall> Body { get; init; } = [];
}

/// <summary>What a call does.</summary>
internal enum AuthoredVerb
{
    Task,
    Importer,
    If,
    Elif,
    Else,
    Loop,
    ExitHandler,
    Collected,
    OneOf,
}

/// <summary>One setting of a task, in the order they were made.</summary>
internal sealed record AuthoredSetting
{
    public required string Name { get; init; }

    public AuthoredOperand? Value { get; init; }

    public AuthoredOperand? Second { get; init; }

    public IReadOnlyList<string> Tasks { get; init; } = [];

    public JsonElement Options { get; init; }

    public AuthoredPlace? Place { get; init; }
}
