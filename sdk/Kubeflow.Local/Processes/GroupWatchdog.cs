using System.Diagnostics;

namespace Kubeflow.Pipelines.Local;

/// <summary>
/// Ends the process groups of this process's steps when it is killed without a chance to do so itself. One small shell process
/// reads the groups from a pipe; the pipe's end is this process's end. Started with the first step that is a command.
/// </summary>
internal static class GroupWatchdog
{
    private const string Script = """
        trap '' INT TERM HUP
        alive=' '
        while read -r sign group; do
          case $sign in
            +) alive="$alive$group " ;;
            *) alive="${alive%% $group *} ${alive#* $group }" ;;
          esac
        done
        for group in $alive; do kill -s KILL -- "-$group" 2>/dev/null; done
        """;

    private static readonly Lazy<StreamWriter?> Pipe = new(Start);
    private static readonly Lock Writing = new();

    public static void Add(int group) => Tell($"+ {group}");

    public static void Remove(int group) => Tell($"- {group}");

    private static void Tell(string line)
    {
        lock (Writing)
        {
            try
            {
                Pipe.Value?.WriteLine(line);
            }
            catch (IOException)
            {
                // Somebody ended the watchdog; steps are still ended on every other way out.
            }
        }
    }

    private static StreamWriter? Start()
    {
        var info = new ProcessStartInfo("/bin/sh", ["-c", Script]) { RedirectStandardInput = true, UseShellExecute = false };
        if (!File.Exists(info.FileName))
            return null;
        var pipe = Process.Start(info)!.StandardInput;
        pipe.NewLine = "\n";
        pipe.AutoFlush = true;
        return pipe;
    }
}
