using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Kubeflow.Bridge;

/// <summary>The door for Python over ctypes: the same as <see cref="Host"/>, with bytes. Nothing is thrown across.</summary>
internal static unsafe class NativeEntry
{
    private const int Later = 0;
    private const int Here = 1;

    /// <summary>Calls a verb: 1 with the answer in <paramref name="answer"/> (to be freed), or 0 if it comes later.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static int Call(long id, byte* verb, int verbLength, byte* body, int bodyLength, int graceMilliseconds, byte** answer, int* answerLength)
    {
        byte[]? given;
        try
        {
            var bytes = new ReadOnlySpan<byte>(body, bodyLength).ToArray();
            given = CallTable.Call(id, Encoding.UTF8.GetString(verb, verbLength), bytes, TimeSpan.FromMilliseconds(graceMilliseconds));
        }
#pragma warning disable CA1031 // An exception that leaves this method ends the user's process.
        catch (Exception e)
#pragma warning restore CA1031
        {
            given = Envelope.OfError(e);
        }
        return given is null ? Later : Give(given, answer, answerLength);
    }

    /// <summary>Waits for answers that came later: 1 with a list of them (to be freed), or 0 if none came.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static int Next(int timeoutMilliseconds, byte** answers, int* answersLength)
    {
        var given = CallTable.Next(TimeSpan.FromMilliseconds(timeoutMilliseconds));
        return given.Length == 0 ? Later : Give(given, answers, answersLength);
    }

    /// <summary>Asks a call to end: 1 if it was under way.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static int Cancel(long id) => CallTable.Cancel(id) ? 1 : 0;

    /// <summary>Frees an answer.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void Free(byte* answer) => NativeMemory.Free(answer);

    private static int Give(byte[] bytes, byte** answer, int* length)
    {
        var copy = (byte*)NativeMemory.Alloc((nuint)bytes.Length);
        bytes.CopyTo(new Span<byte>(copy, bytes.Length));
        *answer = copy;
        *length = bytes.Length;
        return Here;
    }
}
