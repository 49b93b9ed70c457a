namespace Kubeflow.Remote.Http;

/// <summary>What a request may suffer.</summary>
internal enum RetrySafety
{
    /// <summary>Made twice it does what it does once: it is tried again after any fault.</summary>
    Idempotent,

    /// <summary>It is tried again only if it cannot have reached the server, or was turned away at its door (429).</summary>
    OnlyIfUnsent,

    /// <summary>It is not tried again here: the caller has its own way.</summary>
    Never,
}
