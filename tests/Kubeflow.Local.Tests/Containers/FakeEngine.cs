using Kubeflow.TestSupport;

namespace Kubeflow.Local.Tests.Containers;

/// <summary>
/// A program that takes docker's words: it keeps what it was asked, and runs the command as a process that outlives it, as a container does.
/// Its folder is first on a step's path.
/// </summary>
internal sealed class FakeEngine : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FakeEngine(string name = "docker", bool answers = true)
    {
        var script = _folder.Write(name, $$"""
            #!/bin/sh
            here='{{_folder.Path}}'
            case "$1" in
            info) {{(answers ? "exit 0" : "echo 'Cannot connect to the daemon.' >&2; exit 1")}} ;;
            rm) echo "rm $*" >> "$here/calls"; kill -9 "$(cat "$here/$3.pid")" 2>/dev/null; exit 0 ;;
            run) ;;
            *) echo "unknown: $*" >&2; exit 64 ;;
            esac
            for word in "$@"; do printf '%s\n' "$word"; done > "$here/words"
            shift
            names=""; entry=""
            while :; do
              case "$1" in
              --rm) shift ;;
              --name) name="$2"; shift 2 ;;
              --entrypoint) entry="$2"; shift 2 ;;
              --env) case "$2" in *=*) names="$names $2" ;; *) names="$names $2=$(printenv "$2")" ;; esac; shift 2 ;;
              --mount|--label|--cpus|--memory|--user|--pull|--shm-size) shift 2 ;;
              *) break ;;
              esac
            done
            image="$1"; shift
            [ "$image" = missing ] && { echo "Unable to find image 'missing:latest'" >&2; exit 125; }
            [ -n "$entry" ] || entry="$here/entry"
            printf '%s' "$names" > "$here/env"
            env -i PATH="$PATH" $names setsid "$entry" "$@" &
            echo $! > "$here/$name.pid"
            wait $!
            """);
        Allow(script);
        Allow(_folder.Write("entry", "#!/bin/sh\necho \"the image's own: $*\"\n"));
    }

    /// <summary>The path of programs with this one first, and without the real engines of this machine.</summary>
    public string SearchPath => $"{_folder.Path}:/usr/bin:/bin";

    /// <summary>The words of the last container.</summary>
    public IReadOnlyList<string> Words => File.ReadAllLines(_folder.At("words"));

    public string Environment => File.ReadAllText(_folder.At("env"));

    public string Calls => File.Exists(_folder.At("calls")) ? File.ReadAllText(_folder.At("calls")) : "";

    public LocalOptions Use(LocalOptions options) => options with { Environment = new Dictionary<string, string>(options.Environment) { ["PATH"] = SearchPath } };

    public void Dispose() => _folder.Dispose();

    private static void Allow(string file)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
