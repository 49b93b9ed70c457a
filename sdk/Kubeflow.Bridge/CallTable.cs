using System.Collections.Concurrent;
using System.Text;

namespace Kubeflow.Bridge;

/// <summary>The calls under way. Each gives exactly one answer: at once to the caller, or later through <see cref="Next"/>.</summary>
internal static class CallTable
{
    private static readonly ConcurrentDictionary<long, CancellationTokenSource> Open = new();
    private static readonly BlockingCollection<(long Id, byte[] Answer)> Finished = [];

    /// <summary>Calls a verb.</summary>
    /// <param name="id">The caller's number for the call, unused so far.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="body">Its request.</param>
    /// <param name="grace">How long the caller waits here; a verb that takes longer answers through <see cref="Next"/>.</param>
    /// <returns>The answer; null if it comes later.</returns>
    public static byte[]? Call(long id, string verb, ReadOnlyMemory<byte> body, TimeSpan grace)
    {
        var cancellation = new CancellationTokenSource();
        Open[id] = cancellation;
        // A caller that waits lends its thread; one that does not must never be held up by what a verb does before it first awaits.
        var answer = grace > TimeSpan.Zero
            ? AnswerAsync(id, verb, body, cancellation)
            : Task.Run(() => AnswerAsync(id, verb, body, cancellation), CancellationToken.None);
        if (grace > TimeSpan.Zero && answer.Wait(grace))
            return answer.Result;
        answer.ContinueWith(done => Finished.Add((id, done.Result)), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return null;
    }

    /// <summary>Waits for answers that came later, and gives all there are: <c>[{"id": 1, "answer": {...}}, ...]</c>.</summary>
    /// <param name="timeout">How long at most.</param>
    /// <returns>The answers; empty text if none came.</returns>
    public static byte[] Next(TimeSpan timeout)
    {
        if (!Finished.TryTake(out var one, timeout))
            return [];
        using var text = new MemoryStream();
        text.Write("["u8);
        do
        {
            if (text.Length > 1)
                text.Write(","u8);
            text.Write(Encoding.UTF8.GetBytes($"{{\"id\":{one.Id},\"answer\":"));
            text.Write(one.Answer);
            text.Write("}"u8);
        }
        while (Finished.TryTake(out one));
        text.Write("]"u8);
        return text.ToArray();
    }

    /// <summary>Asks a call to end; its answer still comes.</summary>
    /// <param name="id">The call.</param>
    /// <returns>Whether it was under way.</returns>
    public static bool Cancel(long id)
    {
        if (!Open.TryGetValue(id, out var cancellation))
            return false;
        _ = cancellation.CancelAsync();
        return true;
    }

    private static async Task<byte[]> AnswerAsync(long id, string verb, ReadOnlyMemory<byte> body, CancellationTokenSource cancellation)
    {
        try
        {
            return Envelope.Of(await VerbTable.Get(verb).CallAsync(body, cancellation.Token).ConfigureAwait(false));
        }
#pragma warning disable CA1031 // Nothing may leave .NET: an exception at the border ends the user's process.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Envelope.OfError(e);
        }
        finally
        {
            Open.TryRemove(id, out _);
        }
    }
}
