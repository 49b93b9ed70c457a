using System.Text;

namespace Kubeflow.Bridge;

/// <summary>The door for Python over pythonnet. Texts are JSON; nothing is thrown.</summary>
public static class Host
{
    /// <summary>Calls a verb.</summary>
    /// <param name="id">The caller's number for the call, unused so far.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="body">Its request.</param>
    /// <param name="graceMilliseconds">How long to wait for the answer here.</param>
    /// <returns>The answer; null if it comes through <see cref="Next"/>.</returns>
    public static string? Call(long id, string verb, string body, int graceMilliseconds) =>
        CallTable.Call(id, verb, Encoding.UTF8.GetBytes(body), TimeSpan.FromMilliseconds(graceMilliseconds)) is { } answer ? Encoding.UTF8.GetString(answer) : null;

    /// <summary>Waits for answers that came later.</summary>
    /// <param name="timeoutMilliseconds">How long at most.</param>
    /// <returns>A JSON list of answers by call; empty text if none came.</returns>
    public static string Next(int timeoutMilliseconds) => Encoding.UTF8.GetString(CallTable.Next(TimeSpan.FromMilliseconds(timeoutMilliseconds)));

    /// <summary>Asks a call to end; its answer still comes.</summary>
    /// <param name="id">The call.</param>
    /// <returns>Whether it was under way.</returns>
    public static bool Cancel(long id) => CallTable.Cancel(id);
}
