namespace Kubeflow;

/// <summary>A rule that users can break: its id stands before every message, and has a page under docs/diagnostics.</summary>
/// <param name="Id">Such as <c>KF2003</c>. KF1: the code of a component; KF2: a pipeline; KF3: a pipeline document; KF4: a run.</param>
/// <param name="Title">What is wrong, in a few words.</param>
public sealed record Rule(string Id, string Title)
{
    /// <summary>The rule's page in the project's documentation.</summary>
    public string Page => $"docs/diagnostics/{Id}.md";
}
