using System.IO.Pipes;
using System.Text;

namespace Kubeflow.Pipelines.Local;

/// <summary>
/// Ends the steps of this process when it is killed without a chance to do so itself. One small shell of a session of its own
/// waits at a pipe; the pipe's end is this process's end. Then it ends whatever carries this process's mark, with its group: also
/// what left its group, and what was started in the last instant. Where the system shows no marks it is told the groups through
/// the pipe. Started with the first step that is a command.
/// </summary>
internal static class GroupWatchdog
{
    private const string Script = """
        trap '' INT TERM HUP QUIT
        alive=' '
        while read -r sign group; do
          case $sign in
            +) alive="$alive$group " ;;
            *) alive="${alive%% $group *} ${alive#* $group }" ;;
          esac
        done
        found=
        end() {
          for group in $alive; do kill -s "$1" -- "-$group" 2>/dev/null && found=yes; done
          for variables in /proc/[0-9]*/environ; do
            if grep -qs "KUBEFLOW_STEP_PROCESS=$0-" "$variables"; then
              process=${variables#/proc/}
              process=${process%/environ}
              kill -s "$1" -- "-$process" 2>/dev/null
              kill -s "$1" "$process" 2>/dev/null && found=yes
            fi
          done
        }
        end TERM
        if [ "$found" ]; then sleep 1; end KILL; fi
        """;

    private static readonly Lazy<AnonymousPipeServerStream?> Pipe = new(Start);
    private static readonly Lock Writing = new();

    /// <summary>Starts it before the first step, so that no step is ever without it.</summary>
    public static void EnsureStarted() => _ = Pipe.Value;

    public static void Add(int group) => Tell($"+ {group}\n");

    public static void Remove(int group) => Tell($"- {group}\n");

    private static void Tell(string line)
    {
        if (OperatingSystem.IsLinux())
            return;
        lock (Writing)
        {
            try
            {
                Pipe.Value?.Write(Encoding.ASCII.GetBytes(line));
            }
            catch (IOException)
            {
                // Somebody ended the watchdog; steps are still ended on every other way out.
            }
        }
    }

    private static AnonymousPipeServerStream? Start()
    {
        const string Shell = "/bin/sh";
        if (!File.Exists(Shell))
            return null;
        var pipe = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.None);
        var reading = (int)pipe.ClientSafePipeHandle.DangerousGetHandle();
        PosixSpawn.Start(Shell, [Shell, "-c", Script, ProcessMark.OfThisProcess], ["PATH=/usr/bin:/bin"], memory =>
        {
            SpawnMemory.Check(LibC.AddDuplicate(memory.Actions, reading, 0));
            // Not this process's own outputs: whoever reads those would wait for the watchdog too.
            SpawnMemory.Check(LibC.AddOpen(memory.Actions, 1, "/dev/null", LibC.AppendOnly, 0));
            SpawnMemory.Check(LibC.AddDuplicate(memory.Actions, 1, 2));
        });
        pipe.DisposeLocalCopyOfClientHandle();
        return pipe;
    }
}
