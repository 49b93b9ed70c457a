using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace Kubeflow.Pipelines.Local;

/// <summary>
/// A process in a group of its own, so that its children end with it. .NET's own Process has no groups before .NET 11 and would
/// copy every line of output through this process; here the output goes straight into the file.
/// </summary>
internal sealed class PosixProcess : StepProcess
{
    private readonly TaskCompletionSource<ExitStatus> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _pid;

    private PosixProcess(int pid)
    {
        _pid = pid;
        GroupWatchdog.Add(pid);
        new Thread(WaitForEnd, maxStackSize: 64 * 1024) { IsBackground = true, Name = $"step {pid}" }.Start();
    }

    public override Task<ExitStatus> Exited => _exited.Task;

    public static PosixProcess Spawn(ProcessStart start)
    {
        using (new FileStream(start.LogFile, FileMode.Append, FileAccess.Write, FileShare.ReadWrite))
        {
            // Made before the child opens it, with this process's rights.
        }
        using var memory = new SpawnMemory();
        Check(LibC.AddOpen(memory.Actions, 0, "/dev/null", 0, 0));
        Check(LibC.AddOpen(memory.Actions, 1, start.LogFile, LibC.AppendOnly, 0));
        Check(LibC.AddDuplicate(memory.Actions, 1, 2));
        Check(LibC.AddChangeFolder(memory.Actions, start.Folder));
        Check(LibC.SetFlags(memory.Attributes, LibC.SetProcessGroup | LibC.SetSignalDefault | LibC.SetSignalMask));
        Check(LibC.SetGroup(memory.Attributes, 0));
        // .NET ignores some signals and blocks others; a step gets a clean slate.
        Check(LibC.FillSignals(memory.Signals));
        Check(LibC.SetDefaultSignals(memory.Attributes, memory.Signals));
        Check(LibC.EmptySignals(memory.Signals));
        Check(LibC.SetMaskedSignals(memory.Attributes, memory.Signals));
        using var arguments = new StringArray([start.File, .. start.Arguments]);
        using var environment = new StringArray([.. start.Environment.Select(e => $"{e.Key}={e.Value}")]);
        unsafe
        {
            Check(LibC.Spawn(out var pid, start.File, memory.Actions, memory.Attributes, arguments.Pointer, environment.Pointer));
            return new PosixProcess(pid);
        }
    }

    public override void Terminate() => _ = LibC.Signal(-_pid, LibC.SigTerm);

    public override void Kill() => _ = LibC.Signal(-_pid, LibC.SigKill);

    private void WaitForEnd()
    {
        int status;
        while (LibC.Wait(_pid, out status, 0) < 0)
        {
            const int Interrupted = 4;
            if (Marshal.GetLastSystemError() != Interrupted)
                break;
        }
        GroupWatchdog.Remove(_pid);
        var signal = status & 0x7f;
        _exited.SetResult(signal == 0 ? new ExitStatus((status >> 8) & 0xff) : new ExitStatus(0, signal));
    }

    private static void Check(int error)
    {
        if (error != 0)
            throw new Win32Exception(error);
    }

    /// <summary>The opaque structures that posix_spawn takes.</summary>
    private sealed class SpawnMemory : IDisposable
    {
        public SpawnMemory()
        {
            Check(LibC.InitActions(Actions));
            Check(LibC.InitAttributes(Attributes));
        }

        public nint Actions { get; } = Zeroed();

        public nint Attributes { get; } = Zeroed();

        public nint Signals { get; } = Zeroed();

        public void Dispose()
        {
            _ = LibC.DestroyActions(Actions);
            _ = LibC.DestroyAttributes(Attributes);
            Marshal.FreeHGlobal(Actions);
            Marshal.FreeHGlobal(Attributes);
            Marshal.FreeHGlobal(Signals);
        }

        private static unsafe nint Zeroed()
        {
            var memory = Marshal.AllocHGlobal(LibC.OpaqueSize);
            new Span<byte>((void*)memory, LibC.OpaqueSize).Clear();
            return memory;
        }
    }

    /// <summary>C's array of strings, ended by null.</summary>
    private sealed unsafe class StringArray : IDisposable
    {
        private readonly int _count;

        public StringArray(List<string> texts)
        {
            _count = texts.Count;
            Pointer = (byte**)Marshal.AllocHGlobal((_count + 1) * sizeof(byte*));
            for (var i = 0; i < _count; i++)
            {
                var bytes = Encoding.UTF8.GetBytes(texts[i].Replace("\0", "", StringComparison.Ordinal) + "\0");
                Pointer[i] = (byte*)Marshal.AllocHGlobal(bytes.Length);
                bytes.CopyTo(new Span<byte>(Pointer[i], bytes.Length));
            }
            Pointer[_count] = null;
        }

        public byte** Pointer { get; }

        public void Dispose()
        {
            for (var i = 0; i < _count; i++)
                Marshal.FreeHGlobal((nint)Pointer[i]);
            Marshal.FreeHGlobal((nint)Pointer);
        }
    }
}
