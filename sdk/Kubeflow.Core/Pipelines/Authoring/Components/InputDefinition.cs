using System.Text.Json;

namespace Kubeflow.Pipelines;

/// <summary>An input of a component or a pipeline.</summary>
/// <param name="Name">Its name in the document.</param>
public abstract record InputDefinition(string Name)
{
    /// <summary>Whether it may be left out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }
}

/// <summary>An input parameter.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="Type">Its type.</param>
public sealed record ParameterInput(string Name, ParameterType Type) : InputDefinition(Name)
{
    /// <summary>Its default; <see cref="JsonValueKind.Undefined"/> if there is none.</summary>
    public JsonElement Default { get; init; }

    /// <summary>The values that are allowed; null for any.</summary>
    public IReadOnlyList<JsonElement>? Literals { get; init; }

    /// <summary>The type of its items, if it is a list whose items have one.</summary>
    public ParameterType ItemType { get; init; }

    /// <summary>Whether a default was given that JSON cannot hold.</summary>
    internal bool HasBadDefault { get; init; }

    internal static ParameterInput For<T>(string name, string? description) => new(name, ParameterTypes.Of<T>())
    {
        Description = description,
        ItemType = ItemTypes.Of(typeof(T)),
        Literals = EnumLiterals.Of(typeof(T)),
    };

    internal static ParameterInput For<T>(string name, T? defaultValue, string? description)
    {
        var constant = defaultValue is null ? default : Value.Json(defaultValue);
        return For<T>(name, description) with
        {
            IsOptional = true,
            Default = constant,
            HasBadDefault = defaultValue is not null && constant.ValueKind == JsonValueKind.Undefined,
        };
    }
}

/// <summary>An input artifact.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsList">Whether it is a list of artifacts.</param>
public sealed record ArtifactInput(string Name, ArtifactType Type, bool IsList = false) : InputDefinition(Name);
