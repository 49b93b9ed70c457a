namespace Kubeflow.Pipelines.Rules;

/// <summary>Loop over something that is no list.</summary>
internal static class WrongLoop
{
    public static readonly Rule Rule = new("KF2015", "Loop over something that is no list");

    public static Fault? Find(LoopNode loop, SourceLocation location)
    {
        if (loop.Parallelism < 0)
            return new(Rule, $"A loop's parallelism is {loop.Parallelism}.", "Give 1 or more, or 0 for no limit.", location);
        if (loop.Items is null && NotFinite.IsIn(loop.Constants))
            return NotFinite.InLoop(location);
        if (loop.Items is null && ValueOfTheRun.InLoop(loop.Constants, location) is { } fault)
            return fault;
        if (loop.Items is null)
            return loop.Constants.ValueKind != System.Text.Json.JsonValueKind.Array || loop.Constants.GetArrayLength() == 0
                ? new(Rule, "A loop runs over an empty list.", "Give at least one item.", location)
                : null;
        var isList = loop.Items.Artifact is null ? loop.Items.Type is ParameterType.List or ParameterType.Unknown : loop.Items.IsArtifactList;
        return isList
            ? null
            : new(Rule, $"A loop runs over {loop.Items.Described}, which is no list.", "Loop over a list parameter, a list output or constants.", location);
    }
}
