using System.Runtime.InteropServices;

namespace Kubeflow.Pipelines.Local;

/// <summary>The calls of the C library that start and end process groups; the same names on Linux and macOS.</summary>
internal static partial class LibC
{
    public const int SigKill = 9;
    public const int SigTerm = 15;

    // waitid's: one process, that has exited, which stays to be reaped.
    public const int OneProcess = 1;
    public const int Exited = 4;
    public const int Interrupted = 4;
    public const int ArgumentsTooLong = 7;

    public const short SetSignalDefault = 0x04;
    public const short SetSignalMask = 0x08;

    /// <summary>At least as large as any of the C library's opaque structures used here.</summary>
    public const int OpaqueSize = 1024;

    /// <summary>posix_spawn's flag for a session of its own.</summary>
    public static short SetSession { get; } = OperatingSystem.IsMacOS() ? (short)0x0400 : (short)0x80;

    /// <summary>waitid's flag that leaves the process to be reaped later.</summary>
    public static int LeaveWaitable { get; } = OperatingSystem.IsMacOS() ? 0x20 : 0x01000000;

    public static int AppendOnly { get; } = OperatingSystem.IsMacOS() ? 0x0001 | 0x0008 : 0x0001 | 0x0400;

    [LibraryImport("libc", EntryPoint = "posix_spawn", StringMarshalling = StringMarshalling.Utf8)]
    public static unsafe partial int Spawn(out int pid, string path, nint actions, nint attributes, byte** arguments, byte** environment);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    public static partial int InitActions(nint actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_destroy")]
    public static partial int DestroyActions(nint actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addopen", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int AddOpen(nint actions, int descriptor, string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_adddup2")]
    public static partial int AddDuplicate(nint actions, int descriptor, int onto);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addchdir_np", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int AddChangeFolder(nint actions, string path);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_init")]
    public static partial int InitAttributes(nint attributes);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_destroy")]
    public static partial int DestroyAttributes(nint attributes);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setflags")]
    public static partial int SetFlags(nint attributes, short flags);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setsigdefault")]
    public static partial int SetDefaultSignals(nint attributes, nint signals);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setsigmask")]
    public static partial int SetMaskedSignals(nint attributes, nint signals);

    [LibraryImport("libc", EntryPoint = "sigfillset")]
    public static partial int FillSignals(nint signals);

    [LibraryImport("libc", EntryPoint = "sigemptyset")]
    public static partial int EmptySignals(nint signals);

    [LibraryImport("libc", EntryPoint = "waitid", SetLastError = true)]
    public static partial int WaitForEnd(int kind, int id, nint info, int options);

    [LibraryImport("libc", EntryPoint = "waitpid", SetLastError = true)]
    public static partial int Wait(int pid, out int status, int options);

    [LibraryImport("libc", EntryPoint = "kill")]
    public static partial int Signal(int pid, int signal);
}
