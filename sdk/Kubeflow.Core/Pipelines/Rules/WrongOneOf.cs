namespace Kubeflow.Pipelines.Rules;

/// <summary>Wrong OneOf.</summary>
internal static class WrongOneOf
{
    public static readonly Rule Rule = new("KF2017", "Wrong OneOf");

    public static Fault? Find(IReadOnlyList<Channel?> sources, SourceLocation location)
    {
        if (sources.Count == 0 || sources.Any(s => s is not (TaskOutputChannel or OneOfChannel)))
            return new(Rule, "OneOf is given something that is no output of a task.", "Give it one output of a task of each branch.", location);
        var outputs = sources.OfType<Channel>().ToList();
        if (outputs.Find(o => BranchesOf(o) is null) is { } elsewhere)
            return new(Rule, $"OneOf is given {elsewhere.Described}, which is not directly in a branch of an If with Else.", "Give it an output of a task added to the branch itself.", location);
        var branches = BranchesOf(outputs[0])!;
        if (outputs.Any(o => !ReferenceEquals(BranchesOf(o), branches)))
            return new(Rule, "OneOf is given outputs that are not of the branches of one If.", "Give it one output of a task of each branch.", location);
        if (!branches.HasElse)
            return new(Rule, "OneOf is used on an If without Else.", "Add an Else, so that one branch always runs.", location);
        if (outputs.Select(o => Dependencies.ProducerOf(o)!.Parent).Distinct().Count() != branches.Groups.Count || outputs.Count != branches.Groups.Count)
            return new(Rule, $"OneOf is given {outputs.Count} outputs, and the If has {branches.Groups.Count} branches.", "Give it one output of each branch.", location);
        var first = outputs[0];
        return outputs.Any(o => (o.Artifact is null) != (first.Artifact is null) || o.Type != first.Type
                || o.Artifact?.SchemaTitle != first.Artifact?.SchemaTitle || o.IsArtifactList != first.IsArtifactList)
            ? new(Rule, "OneOf is given outputs of different types.", "Let all branches give the same type.", location)
            : null;
    }

    /// <summary>The If with Else in one of whose branches a value is made.</summary>
    public static BranchesNode? BranchesOf(Channel output) => Dependencies.ProducerOf(output)?.Parent?.Parent as BranchesNode;
}
