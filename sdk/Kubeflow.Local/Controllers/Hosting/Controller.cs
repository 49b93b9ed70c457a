using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>What keeps a kind's objects true: a pure function from what is there to what shall be there.</summary>
/// <param name="Name">Who tells its events and owns what it writes, such as <c>job-controller</c>.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Owned">The kinds of the children; a change of one looks at its owner.</param>
/// <param name="Reconcile">The function. What it throws is told and tried again.</param>
/// <param name="FaultReason">The reason of the event that tells a fault.</param>
internal sealed record Controller(string Name, ResourceKind Kind, IReadOnlyList<ResourceKind> Owned, Func<Observed, Outcome> Reconcile, string FaultReason = "ReconcileFailed");

/// <summary>What is there, at one moment.</summary>
/// <param name="Object">The object.</param>
/// <param name="Children">What it controls, of the kinds that its controller owns.</param>
/// <param name="Now">The time.</param>
/// <param name="Find">Another object of the object's namespace, or of a kind without namespaces; null if there is none.</param>
/// <param name="FreePort">A TCP port of this machine that nobody listens on.</param>
internal sealed record Observed(JsonObject Object, IReadOnlyList<JsonObject> Children, DateTimeOffset Now, Func<ResourceKind, string, JsonObject?> Find, Func<int> FreePort);

/// <summary>What shall be there.</summary>
internal sealed record Outcome
{
    /// <summary>The object's whole status; null leaves it.</summary>
    public JsonObject? Status { get; init; }

    /// <summary>Children to make; they get their owner from the host.</summary>
    public IReadOnlyList<JsonObject> Create { get; init; } = [];

    /// <summary>Children to change.</summary>
    public IReadOnlyList<ChildPatch> Patch { get; init; } = [];

    /// <summary>Children to end.</summary>
    public IReadOnlyList<JsonObject> Delete { get; init; } = [];

    /// <summary>Whether the object itself is to end.</summary>
    public bool DeleteSelf { get; init; }

    /// <summary>What is told of the object.</summary>
    public IReadOnlyList<ControllerEvent> Events { get; init; } = [];

    /// <summary>When to look again even if nothing changes; null for never.</summary>
    public TimeSpan? Again { get; init; }
}

/// <summary>A change of a child.</summary>
/// <param name="Child">The child as it is.</param>
/// <param name="Changes">A merge patch.</param>
internal sealed record ChildPatch(JsonObject Child, JsonObject Changes);

/// <summary>An event of the object.</summary>
/// <param name="IsWarning">Whether it is a warning.</param>
/// <param name="Reason">In one word.</param>
/// <param name="Message">In a sentence.</param>
internal sealed record ControllerEvent(bool IsWarning, string Reason, string Message);
