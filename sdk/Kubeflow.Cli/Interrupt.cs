using System.Runtime.InteropServices;
using Kubeflow.Pipelines;

namespace Kubeflow.Cli;

/// <summary>Ctrl-C and SIGTERM cancel the run; the tool ends when the run has.</summary>
internal sealed class Interrupt : IDisposable
{
    private readonly List<PosixSignalRegistration> _signals = [];
    private PipelineRun? _run;

    public Interrupt()
    {
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM })
            _signals.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                Came = true;
                _ = _run?.CancelAsync();
            }));
    }

    public bool Came { get; private set; }

    public void Cancels(PipelineRun run)
    {
        _run = run;
        if (Came)
            _ = run.CancelAsync();
    }

    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();
    }
}
