using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Kubeflow.Pipelines.Local;

/// <summary>The memory that one posix_spawn call reads: the C library's opaque structures, and arrays of C strings.</summary>
internal sealed class SpawnMemory : IDisposable
{
    private readonly List<nint> _blocks = [];
    private readonly List<nint> _texts = [];

    public SpawnMemory()
    {
        Actions = Zeroed();
        Attributes = Zeroed();
        Signals = Zeroed();
        Check(LibC.InitActions(Actions));
        Check(LibC.InitAttributes(Attributes));
    }

    public nint Actions { get; }

    public nint Attributes { get; }

    public nint Signals { get; }

    /// <summary>C's array of strings, ended by null.</summary>
    public unsafe byte** Strings(IReadOnlyList<string> texts)
    {
        var array = Marshal.AllocHGlobal((texts.Count + 1) * nint.Size);
        _blocks.Add(array);
        for (var i = 0; i < texts.Count; i++)
        {
            // A C string ends at its first zero; what .NET strings hold after one cannot be passed on.
            var text = Marshal.StringToCoTaskMemUTF8(texts[i].Replace("\0", "", StringComparison.Ordinal));
            _texts.Add(text);
            Marshal.WriteIntPtr(array, i * nint.Size, text);
        }
        Marshal.WriteIntPtr(array, texts.Count * nint.Size, 0);
        return (byte**)array;
    }

    public static void Check(int error)
    {
        if (error != 0)
            throw new Win32Exception(error);
    }

    public void Dispose()
    {
        _ = LibC.DestroyActions(Actions);
        _ = LibC.DestroyAttributes(Attributes);
        _texts.ForEach(Marshal.FreeCoTaskMem);
        _blocks.ForEach(Marshal.FreeHGlobal);
    }

    private unsafe nint Zeroed()
    {
        var memory = Marshal.AllocHGlobal(LibC.OpaqueSize);
        new Span<byte>((void*)memory, LibC.OpaqueSize).Clear();
        _blocks.Add(memory);
        return memory;
    }
}
