using System.Runtime.InteropServices;

namespace Kubeflow.Pipelines.Local;

/// <summary>
/// A step's process on Linux and macOS. Its output goes straight into the log file, so that no byte passes through this process.
/// A thread waits for its end; until the process is reaped no other can get its number, so signals reach nobody else.
/// </summary>
internal sealed class PosixProcess : StepProcess
{
    private readonly TaskCompletionSource<ExitStatus> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _reaping = new();
    private readonly int _pid;
    private readonly string _mark;
    private bool _isReaped;

    private PosixProcess(int pid, string mark)
    {
        _pid = pid;
        _mark = mark;
        WaitingThreads.Run(WaitForEnd);
    }

    public override Task<ExitStatus> Exited => _exited.Task;

    public static PosixProcess Spawn(ProcessStart start)
    {
        // Made before the child opens it, with this process's rights.
        File.OpenHandle(start.LogFile, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite).Dispose();
        GroupWatchdog.EnsureStarted();
        var mark = ProcessMark.Next();
        List<string> environment = [.. start.Environment.Where(e => e.Key != ProcessMark.Variable).Select(e => $"{e.Key}={e.Value}"), $"{ProcessMark.Variable}={mark}"];
        var pid = PosixSpawn.Start(start.File, [start.File, .. start.Arguments], environment, memory =>
        {
            SpawnMemory.Check(LibC.AddOpen(memory.Actions, 0, "/dev/null", 0, 0));
            SpawnMemory.Check(LibC.AddOpen(memory.Actions, 1, start.LogFile, LibC.AppendOnly, 0));
            SpawnMemory.Check(LibC.AddDuplicate(memory.Actions, 1, 2));
            SpawnMemory.Check(LibC.AddChangeFolder(memory.Actions, start.Folder));
        });
        GroupWatchdog.Add(pid);
        return new PosixProcess(pid, mark);
    }

    public override void Terminate() => Signal(LibC.SigTerm);

    public override void Kill() => Signal(LibC.SigKill);

    private void Signal(int signal)
    {
        lock (_reaping)
        {
            if (_isReaped)
                return;
            _ = LibC.Signal(-_pid, signal);
        }
        // Those that made a group of their own.
        foreach (var stray in ProcessMark.Find(_mark))
            _ = LibC.Signal(stray, signal);
    }

    private void WaitForEnd()
    {
        var info = Marshal.AllocHGlobal(LibC.OpaqueSize);
        while (LibC.WaitForEnd(LibC.OneProcess, _pid, info, LibC.Exited | LibC.LeaveWaitable) < 0 && Marshal.GetLastPInvokeError() == LibC.Interrupted)
        {
        }
        Marshal.FreeHGlobal(info);
        int status;
        lock (_reaping)
        {
            // As when a container ends: what the step left running ends with it.
            _ = LibC.Signal(-_pid, LibC.SigKill);
            while (LibC.Wait(_pid, out status, 0) < 0 && Marshal.GetLastPInvokeError() == LibC.Interrupted)
            {
            }
            _isReaped = true;
        }
        GroupWatchdog.Remove(_pid);
        var signal = status & 0x7f;
        _exited.SetResult(signal == 0 ? new ExitStatus((status >> 8) & 0xff) : new ExitStatus(128 + signal, signal));
    }
}
