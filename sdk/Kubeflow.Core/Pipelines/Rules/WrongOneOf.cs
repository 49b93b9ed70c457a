namespace Kubeflow.Pipelines.Rules;

/// <summary>Wrong OneOf.</summary>
internal static class WrongOneOf
{
    public static readonly Rule Rule = new("KF2017", "Wrong OneOf");

    public static Fault? Find(IReadOnlyList<Channel?> sources, SourceLocation location)
    {
        if (sources.Count == 0 || sources.Any(s => s is not TaskOutputChannel))
            return new(Rule, "OneOf is given something that is no output of a task.", "Give it one output of a task of each branch.", location);
        var outputs = sources.Cast<TaskOutputChannel>().ToList();
        var branches = BranchesOf(outputs[0]);
        if (branches is null || outputs.Any(o => !o.Task.IsWithin(branches)))
            return new(Rule, "OneOf is given outputs that are not of the branches of one If.", "Give it one output of a task of each branch.", location);
        if (!branches.HasElse)
            return new(Rule, "OneOf is used on an If without Else.", "Add an Else, so that one branch always runs.", location);
        if (outputs.Select(o => BranchOf(o, branches)).Distinct().Count() != branches.Groups.Count || outputs.Count != branches.Groups.Count)
            return new(Rule, $"OneOf is given {outputs.Count} outputs, and the If has {branches.Groups.Count} branches.", "Give it one output of each branch.", location);
        var first = outputs[0];
        return outputs.Any(o => (o.Artifact is null) != (first.Artifact is null) || o.Type != first.Type
                || o.Artifact?.SchemaTitle != first.Artifact?.SchemaTitle || o.IsArtifactList != first.IsArtifactList)
            ? new(Rule, "OneOf is given outputs of different types.", "Let all branches give the same type.", location)
            : null;
    }

    /// <summary>The innermost If with Else around a task.</summary>
    public static BranchesNode? BranchesOf(TaskOutputChannel output)
    {
        for (var at = output.Task.Parent; at is not null; at = at.Parent)
            if (at is BranchesNode branches)
                return branches;
        return null;
    }

    private static GraphNode BranchOf(TaskOutputChannel output, BranchesNode branches) =>
        output.Task.Ancestry().First(a => ReferenceEquals(a.Parent, branches));
}
