using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kubeflow.Pipelines.Loading;

/// <summary>What a user wrote in another language: components, calls, scopes and settings in the order they were written, each with its place.</summary>
internal sealed record AuthoredPipeline
{
    public required string Name { get; init; }

    public string? DisplayName { get; init; }

    public string? Description { get; init; }

    public AuthoredPlace? Place { get; init; }

    public IReadOnlyList<AuthoredInput> Inputs { get; init; } = [];

    public IReadOnlyDictionary<string, AuthoredComponent> Components { get; init; } = new Dictionary<string, AuthoredComponent>();

    /// <summary>The values that are not made by a call of their own: inputs, outputs of tasks, items of loops and their fields.</summary>
    public IReadOnlyDictionary<string, AuthoredValue> Values { get; init; } = new Dictionary<string, AuthoredValue>();

    public IReadOnlyList<AuthoredCall> Body { get; init; } = [];

    public IReadOnlyList<AuthoredOutput> Outputs { get; init; } = [];

    /// <summary>The platform's part of the whole pipeline, as KFP's document has it.</summary>
    public JsonElement PlatformConfig { get; init; }
}

/// <summary>A place in the user's file.</summary>
internal sealed record AuthoredPlace(string File, int Line)
{
    public static SourceLocation Of(AuthoredPlace? place) => place is null ? SourceLocation.None : new(place.File, place.Line);
}

/// <summary>An input: a parameter of a type, or an artifact of one.</summary>
internal sealed record AuthoredInput
{
    public required string Name { get; init; }

    /// <summary>KFP's word, such as <c>NUMBER_INTEGER</c>; null for an artifact.</summary>
    public string? Type { get; init; }

    public string? ItemType { get; init; }

    public AuthoredArtifact? Artifact { get; init; }

    public bool List { get; init; }

    public bool Optional { get; init; }

    public JsonElement Default { get; init; }

    public IReadOnlyList<JsonElement>? Literals { get; init; }

    public string? Description { get; init; }

    public AuthoredPlace? Place { get; init; }

    public InputDefinition ToDefinition() => Artifact is { } artifact
        ? new ArtifactInput(Name, artifact.ToType(), List) { IsOptional = Optional, Description = Description }
        : new ParameterInput(Name, ParameterTypes.FromKfp(Type))
        {
            ItemType = ParameterTypes.FromKfp(ItemType), IsOptional = Optional, Default = Default, Literals = Literals, Description = Description,
        };
}

/// <summary>A type of artifact.</summary>
internal sealed record AuthoredArtifact(string SchemaTitle, string SchemaVersion = "0.0.1")
{
    public ArtifactType ToType() => new(SchemaTitle, SchemaVersion);
}

/// <summary>An output of a component, or of the pipeline (then with the value it is).</summary>
internal sealed record AuthoredOutput
{
    public required string Name { get; init; }

    public string? Type { get; init; }

    public string? ItemType { get; init; }

    public AuthoredArtifact? Artifact { get; init; }

    public bool List { get; init; }

    public string? Description { get; init; }

    public string? Value { get; init; }

    public AuthoredPlace? Place { get; init; }

    public OutputDefinition ToDefinition() => Artifact is { } artifact
        ? new ArtifactOutput(Name, artifact.ToType(), List) { Description = Description }
        : new ParameterOutput(Name, ParameterTypes.FromKfp(Type)) { ItemType = ParameterTypes.FromKfp(ItemType), Description = Description };
}

/// <summary>A value of the run: exactly one of the fields says which.</summary>
internal sealed record AuthoredValue
{
    public string? Input { get; init; }

    /// <summary>A task, and the name of its output.</summary>
    public AuthoredPart? Output { get; init; }

    /// <summary>A loop whose item it is.</summary>
    public string? Item { get; init; }

    /// <summary>A loop, and the name of a field of its item.</summary>
    public AuthoredPart? Field { get; init; }

    public AuthoredPlace? Place { get; init; }
}

/// <summary>A named part of something.</summary>
internal sealed record AuthoredPart(string Of, string Name);

/// <summary>What an input or a side of a comparison is given: a value of the run, or a constant (texts in it may hold values' marks).</summary>
internal sealed record AuthoredOperand
{
    public string? Value { get; init; }

    public JsonElement Constant { get; init; }

    [JsonIgnore]
    public bool IsConstant => Value is null;
}
