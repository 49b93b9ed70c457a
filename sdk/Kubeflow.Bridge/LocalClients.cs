using Kubeflow.Pipelines;

namespace Kubeflow.Bridge;

/// <summary>
/// The clients that Python has open. Two of one state folder are one client: a notebook's cell that is run again finds the runs of before.
/// </summary>
internal static class LocalClients
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static readonly Dictionary<string, SharedClient> ByFolder = new(StringComparer.Ordinal);

    public static Objects<SharedClient> All { get; } = new("client");

    public static async Task<long> OpenAsync(LocalOptions options, CancellationToken cancellationToken)
    {
        // A folder that has no path is refused below, by the engine.
        var folder = options.StateFolder is "" || options.StateFolder.Contains('\0') ? options.StateFolder : Path.GetFullPath(options.StateFolder);
        var wanted = SharedClient.Describe(options);
        await Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (ByFolder.TryGetValue(folder, out var open) && open.Settings != wanted)
                throw new KubeflowException("OtherOptions", $"The state folder {folder} is open in this process with other options.", "Close that client first: client.close().", folder);
            if (open is null)
                ByFolder[folder] = open = new SharedClient(KubeflowClient.Local(options), folder, wanted);
            open.Users++;
            return All.Add(open);
        }
        finally
        {
            Gate.Release();
        }
    }

    public static async Task CloseAsync(long number)
    {
        if (All.Remove(number) is not { } client)
            return;
        await Gate.WaitAsync().ConfigureAwait(false);
        try
        {
            if (--client.Users > 0)
                return;
            ByFolder.Remove(client.Folder);
            await client.Kubeflow.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            Gate.Release();
        }
    }
}

/// <summary>A client, and how many hold it.</summary>
internal sealed class SharedClient(KubeflowClient kubeflow, string folder, string settings)
{
    public KubeflowClient Kubeflow { get; } = kubeflow;

    public string Folder { get; } = folder;

    public string Settings { get; } = settings;

    public int Users { get; set; }

    public PipelineRun Run(string id) => Kubeflow.Pipelines.Get(id);

    public static string Describe(LocalOptions options) => string.Join('\n',
    [
        $"{options.MaxParallelSteps} {options.DotNetSteps} {options.ResumeInterrupted} {options.GracePeriod} {options.PythonInterpreter} {options.ContainerSteps} {options.S3}",
        .. options.StepAssemblies,
        .. options.Environment.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}={e.Value}"),
        .. Contents(options.Secrets),
        .. Contents(options.ConfigMaps),
    ]);

    private static IEnumerable<string> Contents(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> all) =>
        all.SelectMany(one => one.Value.Select(entry => $"{one.Key}/{entry.Key}={entry.Value}")).Order(StringComparer.Ordinal);
}
