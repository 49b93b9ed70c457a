namespace Kubeflow.Clusters.Local;

/// <summary>A torchrun command, read.</summary>
internal sealed class TorchArguments
{
    private static readonly HashSet<string> Flags = ["standalone", "no_python", "module", "run_path", "use_env"];

    private static readonly HashSet<string> Options =
    [
        "nnodes", "nproc_per_node", "rdzv_backend", "rdzv_endpoint", "rdzv_id", "rdzv_conf", "max_restarts", "monitor_interval", "start_method", "event_log_handler", "role", "log_dir",
        "redirects", "tee", "local_ranks_filter", "node_rank", "master_addr", "master_port", "local_addr", "logs_specs", "numa_binding", "signals_to_handle",
    ];

    private static readonly Dictionary<string, string> Short = new() { ["-m"] = "module", ["-r"] = "redirects", ["-t"] = "tee" };

    private readonly Dictionary<string, string> _values = [];

    private TorchArguments()
    {
    }

    /// <summary>The command of each process.</summary>
    public IReadOnlyList<string> Program { get; private set; } = [];

    /// <summary>An option: as the command gives it, else as the environment does.</summary>
    public string? Value(string option, IReadOnlyDictionary<string, string> environment) => _values.GetValueOrDefault(option) ?? environment.GetValueOrDefault($"PET_{option.ToUpperInvariant()}");

    /// <summary>Where torchrun's own arguments begin; 0 if the command is none.</summary>
    public static int First(IReadOnlyList<string> words)
    {
        var program = Path.GetFileNameWithoutExtension(words[0]);
        if (program == "torchrun")
            return 1;
        var module = words.ToList().IndexOf("-m");
        return program.StartsWith("python", StringComparison.Ordinal) && module > 0 && module + 1 < words.Count && words.Skip(1).Take(module - 1).All(w => w.StartsWith('-'))
            && words[module + 1] is "torch.distributed.run" or "torch.distributed.launch" ? module + 2 : 0;
    }

    /// <exception cref="ContainerNotReadyException">It cannot be read.</exception>
    public static TorchArguments Read(IReadOnlyList<string> words)
    {
        var read = new TorchArguments();
        var first = First(words);
        var at = first;
        for (; at < words.Count && words[at].StartsWith('-'); at++)
        {
            var (name, value) = Split(words[at]);
            if (Flags.Contains(name))
                read._values[name] = "true";
            else if (!Options.Contains(name))
                throw Wrong($"its option {words[at]} is not known here");
            else if (value is not null)
                read._values[name] = value;
            else if (++at < words.Count)
                read._values[name] = words[at];
        }
        if (at >= words.Count)
            throw Wrong("it names no script: add one after torchrun's options");
        var rest = words.Skip(at);
        string[] python = [.. first == 1 ? ["python3", "-u"] : words.Take(first - 2).Append("-u")];
        read.Program = read.Is("no_python") ? [.. rest] : read.Is("module") ? [.. python, "-m", .. rest] : [.. python, .. rest];
        return read;
    }

    public static ContainerNotReadyException Wrong(string what) => new("CreateContainerError", $"the torchrun command cannot be started: {what}");

    private static (string Name, string? Value) Split(string word)
    {
        if (Short.TryGetValue(word, out var known))
            return (known, null);
        var parts = word.TrimStart('-').Split('=', 2);
        return (parts[0].Replace('-', '_'), parts.Length == 2 ? parts[1] : null);
    }

    private bool Is(string flag) => _values.ContainsKey(flag);
}
