using System.Runtime.InteropServices;

namespace Kubeflow.Cli;

/// <summary>Ctrl-C and SIGTERM ask a command that goes on to end.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly TaskCompletionSource _came = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<PosixSignalRegistration> _signals = [];

    public StopSignal()
    {
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM })
            _signals.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                _came.TrySetResult();
            }));
    }

    /// <summary>Done when one of them came.</summary>
    public Task Came => _came.Task;

    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();
    }
}
