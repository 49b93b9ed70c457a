namespace Kubeflow.Bridge;

/// <summary>Opening and closing clients.</summary>
internal static class ClientVerbs
{
    [Verb("client.local")]
    public static async Task<ClientReply> Local(LocalRequest request, CancellationToken cancellationToken) => new(await LocalClients.OpenAsync(
        new LocalOptions
        {
            StateFolder = request.StateFolder,
            MaxParallelSteps = request.MaxParallelSteps ?? Environment.ProcessorCount,
            DotNetSteps = request.DotNetSteps,
            StepAssemblies = request.StepAssemblies,
            Environment = request.Environment,
            PythonInterpreter = request.PythonInterpreter,
            ResumeInterrupted = request.ResumeInterrupted,
            // What no span can hold is beyond what the engine takes, and is refused there.
            GracePeriod = TimeSpan.FromSeconds(Math.Clamp(request.GracePeriodSeconds, -1e9, 1e9)),
        },
        cancellationToken).ConfigureAwait(false));

    [Verb("client.close")]
    public static Task Close(ClientReply request) => LocalClients.CloseAsync(request.Client);

    internal sealed record ClientReply(long Client);

    internal sealed record LocalRequest
    {
        public string StateFolder { get; init; } = ".kubeflow";

        public int? MaxParallelSteps { get; init; }

        public DotNetStepMode DotNetSteps { get; init; }

        public IReadOnlyList<string> StepAssemblies { get; init; } = [];

        public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

        public string? PythonInterpreter { get; init; }

        public bool ResumeInterrupted { get; init; } = true;

        public double GracePeriodSeconds { get; init; } = 5;
    }
}
