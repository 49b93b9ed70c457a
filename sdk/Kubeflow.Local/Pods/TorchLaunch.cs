using System.Globalization;

namespace Kubeflow.Clusters.Local;

/// <summary>
/// What <c>torchrun</c> would start: it is read here, so that a machine needs none. A program that is started without it is one process of its node,
/// and is told its rank all the same.
/// </summary>
internal static class TorchLaunch
{
    /// <summary>Whether a command is torchrun, by its name or as a module.</summary>
    public static bool Starts(IReadOnlyList<string> words) => TorchArguments.First(words) > 0;

    /// <summary>The processes of a command, each with its environment.</summary>
    /// <exception cref="ContainerNotReadyException">The command cannot be read.</exception>
    public static IEnumerable<(IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Environment)> Plan(IReadOnlyList<string> words, IReadOnlyDictionary<string, string> environment)
    {
        if (!Starts(words))
            return [(words, environment.ContainsKey("PET_NNODES") ? Told(environment, new(Number(environment, "PET_NNODES", 1), 1, Number(environment, "PET_NODE_RANK", 0)), 0) : environment)];
        var read = TorchArguments.Read(words);
        var processes = read.Value("nproc_per_node", environment) switch
        {
            null => 1,
            "auto" or "cpu" or "gpu" => Environment.ProcessorCount,
            var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 => count,
            var text => throw TorchArguments.Wrong($"--nproc-per-node is '{text}': name a number, or auto"),
        };
        var shape = new Shape(Whole(read, "nnodes", environment, 1), processes, Whole(read, "node_rank", environment, 0));
        var place = Place(read, environment, shape);
        return [.. Enumerable.Range(0, processes).Select(i => (read.Program, (IReadOnlyDictionary<string, string>)Meeting(Told(environment, shape, i), place, processes, read)))];
    }

    private static Dictionary<string, string> Told(IReadOnlyDictionary<string, string> environment, Shape shape, int local)
    {
        var told = new Dictionary<string, string>(environment, StringComparer.Ordinal);
        var values = new Dictionary<string, string>
        {
            ["RANK"] = Text(shape.Node * shape.Processes + local), ["LOCAL_RANK"] = Text(local), ["WORLD_SIZE"] = Text(shape.Nodes * shape.Processes),
            ["LOCAL_WORLD_SIZE"] = Text(shape.Processes), ["GROUP_RANK"] = Text(shape.Node), ["GROUP_WORLD_SIZE"] = Text(shape.Nodes),
            ["ROLE_RANK"] = Text(shape.Node * shape.Processes + local), ["ROLE_WORLD_SIZE"] = Text(shape.Nodes * shape.Processes),
        };
        foreach (var (name, value) in values)
            told[name] = value;
        if (environment.GetValueOrDefault("PET_MASTER_ADDR") is { } host && environment.GetValueOrDefault("PET_MASTER_PORT") is { } port)
            (told["MASTER_ADDR"], told["MASTER_PORT"]) = (host, port);
        return told;
    }

    private static Dictionary<string, string> Meeting(Dictionary<string, string> told, (string Host, string Port) place, int processes, TorchArguments read)
    {
        (told["MASTER_ADDR"], told["MASTER_PORT"]) = place;
        told["TORCHELASTIC_RESTART_COUNT"] = "0";
        told["TORCHELASTIC_MAX_RESTARTS"] = "0";
        told["TORCHELASTIC_RUN_ID"] = read.Value("rdzv_id", told) ?? "none";
        // As torchrun: many processes on one machine would each take all its cores.
        if (processes > 1)
            told.TryAdd("OMP_NUM_THREADS", "1");
        return told;
    }

    // A job's place to meet is told by its environment; names of pods, as commands give them, mean nothing on this machine.
    private static (string Host, string Port) Place(TorchArguments read, IReadOnlyDictionary<string, string> environment, Shape shape)
    {
        if (environment.GetValueOrDefault("PET_MASTER_ADDR") is { } host && environment.GetValueOrDefault("PET_MASTER_PORT") is { } port)
            return (host, port);
        var end = read.Value("rdzv_endpoint", environment)?.Split(':');
        var given = read.Value("master_port", environment) ?? (end is { Length: 2 } && end[1] != "0" ? end[1] : null);
        if (given is null && shape.Nodes > 1)
            throw TorchArguments.Wrong("it starts several nodes and says no place to meet: add --master-addr and --master-port");
        return ("127.0.0.1", given ?? Text(new FreePorts().Next()));
    }

    private static int Whole(TorchArguments read, string name, IReadOnlyDictionary<string, string> environment, int otherwise) => read.Value(name, environment) is not { } text ? otherwise
        // A range of nodes: as many as are sure to come.
        : int.TryParse(text.Split(':')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw TorchArguments.Wrong($"--{name.Replace('_', '-')} is '{text}': name a number");

    private static int Number(IReadOnlyDictionary<string, string> environment, string name, int otherwise) =>
        int.TryParse(environment.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Shape(int Nodes, int Processes, int Node);
}
