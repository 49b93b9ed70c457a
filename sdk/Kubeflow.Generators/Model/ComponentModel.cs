namespace Kubeflow.Generators;

/// <summary>A <c>[Component]</c> method as the generator sees it: values only, so that two can be compared.</summary>
internal sealed record ComponentModel
{
    /// <summary>The class around the method.</summary>
    public required TypeModel Type { get; init; }

    /// <summary>The method's name.</summary>
    public required string Method { get; init; }

    /// <summary>The component's name in the document.</summary>
    public required string Name { get; init; }

    /// <summary>Type and method: <c>Team.Digits.Split</c>.</summary>
    public required string Step { get; init; }

    /// <summary>The image the method's attribute names; null for the assembly's.</summary>
    public required string? Image { get; init; }

    /// <summary>What it does, from the attribute or the documentation.</summary>
    public required string? Description { get; init; }

    /// <summary><c>public</c> or <c>internal</c>, as the method can be seen from outside.</summary>
    public required string Accessibility { get; init; }

    /// <summary>The method's file, as the compiler gives it to its callers.</summary>
    public required string File { get; init; }

    /// <summary>The method's line.</summary>
    public required int Line { get; init; }

    /// <summary>Its parameters, in the method's order.</summary>
    public required EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>The declared return type.</summary>
    public required string ReturnType { get; init; }

    /// <summary>Whether the result must be awaited.</summary>
    public required bool IsAwaited { get; init; }

    /// <summary>Whether each element of the returned tuple is an output.</summary>
    public required bool ReturnsTuple { get; init; }

    /// <summary>The returned outputs.</summary>
    public required EquatableArray<ReturnModel> Returns { get; init; }

    /// <summary>What a pipeline's author gives.</summary>
    public IEnumerable<ParameterModel> Inputs =>
        Parameters.Where(p => p.Kind is not (ParameterKind.Cancellation or ParameterKind.OutputArtifact or ParameterKind.FinalStatus));
}
