namespace Kubeflow.Clusters;

/// <summary>How an object is written.</summary>
public sealed record WriteOptions
{
    /// <summary>Who owns the fields that are written.</summary>
    /// <value>Default: <c>kubeflow-sdk</c>.</value>
    public string FieldManager { get; init; } = "kubeflow-sdk";

    /// <summary>Whether apply takes fields that another manager owns.</summary>
    public bool Force { get; init; }

    /// <summary>Whether everything is checked and nothing is kept.</summary>
    public bool DryRun { get; init; }

    /// <summary>The part that is written, such as <c>status</c>; null for the object itself.</summary>
    public string? Subresource { get; init; }

    /// <summary>What happens with fields that the kind does not have.</summary>
    /// <value>Default: <see cref="FieldValidation.Strict"/>.</value>
    public FieldValidation FieldValidation { get; init; } = FieldValidation.Strict;

    /// <summary>Is told each warning of the server, such as <c>unknown field "spec.foo"</c>; null: warnings are dropped.</summary>
    public Action<string>? OnWarning { get; init; }
}

/// <summary>What happens with fields that a kind does not have.</summary>
public enum FieldValidation
{
    /// <summary>The write is refused.</summary>
    Strict,

    /// <summary>They are dropped, and the server warns.</summary>
    Warn,

    /// <summary>They are dropped.</summary>
    Ignore,
}

/// <summary>Which objects are listed or watched.</summary>
public sealed record ListOptions
{
    /// <summary>The namespace; null for the cluster's default one; empty for all.</summary>
    public string? Namespace { get; init; }

    /// <summary>Such as <c>app=digits,tier in (a, b)</c>; empty for all.</summary>
    public string LabelSelector { get; init; } = "";

    /// <summary>Such as <c>metadata.name=digits</c>; empty for all.</summary>
    public string FieldSelector { get; init; } = "";

    /// <summary>A watch starts after this version, without telling what is there; null: from now, with what is there first.</summary>
    public string? ResourceVersion { get; init; }

    /// <summary>Objects fetched at once.</summary>
    /// <value>Default: 500.</value>
    public int PageSize { get; init; } = 500;
}

/// <summary>How an object is deleted.</summary>
public sealed record DeleteOptions
{
    /// <summary>What becomes of the objects that it owns.</summary>
    /// <value>Default: <see cref="Propagation.Background"/>.</value>
    public Propagation Propagation { get; init; } = Propagation.Background;

    /// <summary>Only this very object is deleted, not a later one of its name.</summary>
    public string? Uid { get; init; }

    /// <summary>Only this state of the object is deleted.</summary>
    public string? ResourceVersion { get; init; }

    /// <summary>Time for its processes to end; null for the object's own.</summary>
    public TimeSpan? GracePeriod { get; init; }

    /// <summary>Whether everything is checked and nothing is deleted.</summary>
    public bool DryRun { get; init; }
}

/// <summary>What becomes of the objects that a deleted object owns.</summary>
public enum Propagation
{
    /// <summary>They are deleted afterwards.</summary>
    Background,

    /// <summary>They are deleted first.</summary>
    Foreground,

    /// <summary>They stay.</summary>
    Orphan,
}

/// <summary>Which lines of a pod's log.</summary>
public sealed record LogOptions
{
    /// <summary>The container; null for the only one.</summary>
    public string? Container { get; init; }

    /// <summary>Whether to go on until the container ends.</summary>
    public bool Follow { get; init; }

    /// <summary>Only the last lines; null for all.</summary>
    public int? TailLines { get; init; }

    /// <summary>Only lines since this long ago.</summary>
    public TimeSpan? Since { get; init; }

    /// <summary>Whether each line starts with its time.</summary>
    public bool Timestamps { get; init; }

    /// <summary>Whether the container before the last restart is meant.</summary>
    public bool Previous { get; init; }
}
