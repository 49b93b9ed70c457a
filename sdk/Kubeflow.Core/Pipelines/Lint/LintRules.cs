namespace Kubeflow.Pipelines.Lint;

/// <summary>All rules, in the order of their ids.</summary>
internal static class LintRules
{
    public static IReadOnlyList<Func<LintScope, IEnumerable<LintFinding>>> All { get; } =
    [
        FieldOfAnotherVersion.Find,
        AbsentWhereNeeded.Find,
        TooLargeWorkflow.Find,
        KubernetesSettingOfAnotherVersion.Find,
        ArtifactLoop.Find,
        UnreliableExitTask.Find,
        OutputOfAGraph.Find,
        OneOfArtifacts.Find,
        CollectedOutput.Find,
        FinalStatusNotGiven.Find,
        UnlimitedLoop.Find,
        SettingOfTheRun.Find,
        RetryNotMade.Find,
        FractionalBackoff.Find,
        UnresolvedPlaceholder.Find,
        OptionalInputOfOldServers.Find,
        ImporterLimit.Find,
        WorkspaceMissing.Find,
        RootUser.Find,
        ExecutorNobodyRuns.Find,
        SharedFollower.Find,
        ArtifactListIntoAGraph.Find,
        HalfAnAccelerator.Find,
        LongName.Find,
        UnreadableCondition.Find,
        ArtifactOfTheRun.Find,
        MixedItems.Find,
        LargeWholeNumber.Find,
        SettingWithoutEffect.Find,
        DeprecatedField.Find,
    ];
}
