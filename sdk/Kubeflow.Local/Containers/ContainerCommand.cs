namespace Kubeflow.Pipelines.Local;

/// <summary>A step as words for docker or podman.</summary>
internal sealed record ContainerCommand
{
    public required string Name { get; init; }

    public required string Image { get; init; }

    /// <summary>In place of the image's entry point; empty for the image's own.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    public IReadOnlyList<string> Arguments { get; init; } = [];

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<ContainerMount> Mounts { get; init; } = [];

    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>More options, as <c>--memory 1024</c>.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    // Values of variables may be secrets: they go by the program's own environment, out of sight. These would change the program itself.
    public static bool IsTheEnginesOwn(string variable) =>
        variable is "PATH" or "HOME" or "TMPDIR" || variable.StartsWith("DOCKER_", StringComparison.Ordinal) || variable.StartsWith("CONTAINER", StringComparison.Ordinal)
        || variable.StartsWith("LD_", StringComparison.Ordinal) || variable.StartsWith("XDG_", StringComparison.Ordinal);

    public IReadOnlyList<string> Words() =>
    [
        "run", "--rm", "--name", Name,
        .. Options,
        .. Labels.SelectMany(l => new[] { "--label", $"{l.Key}={l.Value}" }),
        .. Mounts.SelectMany(m => new[] { "--mount", m.ToString() }),
        .. Environment.SelectMany(v => new[] { "--env", IsTheEnginesOwn(v.Key) ? $"{v.Key}={v.Value}" : v.Key }),
        .. Command.Count > 0 ? new[] { "--entrypoint", Command[0] } : [],
        Image,
        .. Command.Skip(1),
        .. Arguments,
    ];
}

/// <summary>A folder or file of this machine in a container.</summary>
internal sealed record ContainerMount(string Source, string Target, bool IsReadOnly = false)
{
    public override string ToString() => string.Join(',', new[] { "type=bind", Quoted($"source={Source}"), Quoted($"target={Target}") }.Concat(IsReadOnly ? ["readonly"] : []));

    // The option is a line of CSV.
    private static string Quoted(string field) => field.Contains(',') || field.Contains('"') ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
