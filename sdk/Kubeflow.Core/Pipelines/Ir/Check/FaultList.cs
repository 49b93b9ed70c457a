namespace Kubeflow.Pipelines.Ir;

/// <summary>The mistakes of one document; no more than a person will read, so that a document full of them costs no more than another.</summary>
internal sealed class FaultList
{
    private const int Max = 100;

    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>Whether more mistakes will not be kept; then they need not be looked for.</summary>
    public bool IsFull => _faults.Count >= Max;

    public void Add(Fault fault)
    {
        if (!IsFull)
            _faults.Add(fault);
    }
}
