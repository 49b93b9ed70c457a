namespace Kubeflow.Remote.Tests.Support;

/// <summary>What goes wrong with one request on its way.</summary>
internal abstract record Trouble
{
    /// <summary>The connection is reset before the server sees the request.</summary>
    public sealed record ResetBefore : Trouble;

    /// <summary>The server does what it was asked; the connection is reset before its answer.</summary>
    public sealed record ResetAfter : Trouble;

    /// <summary>The answer breaks off.</summary>
    /// <param name="Bytes">After so many bytes of the body.</param>
    /// <param name="Orderly">Whether it ends as if it were whole.</param>
    public sealed record Cut(int Bytes, bool Orderly) : Trouble;

    /// <summary>A gateway answers in the server's place.</summary>
    public sealed record Answer(int Status, int? RetryAfter = null) : Trouble;

    /// <summary>The answer comes late.</summary>
    public sealed record Late(int Milliseconds) : Trouble;

    /// <summary>Each line of the answer comes twice.</summary>
    public sealed record Twice : Trouble;

    /// <summary>A watch's version is called too old, as a status.</summary>
    public sealed record GoneStatus : Trouble;

    /// <summary>A watch's version is called too old, after some bytes, as an event.</summary>
    public sealed record GoneEvent : Trouble;
}
