using Kubeflow.Training.Rules;

namespace Kubeflow.Training;

/// <summary>What every builder keeps beside the description itself: the mistakes so far, and whether it is built.</summary>
internal sealed class Draft(string what, SourceLocation start)
{
    private readonly List<Fault> _faults = [];
    private bool _isBuilt;

    public SourceLocation Start => start;

    /// <summary>Refuses every change after Build.</summary>
    public void EnsureOpen(SourceLocation location)
    {
        if (_isBuilt)
            throw new ValidationException(what, [JobBuilt.Of(what, location)]);
    }

    public void Report(Fault? fault)
    {
        if (fault is not null && !_faults.Contains(fault))
            _faults.Add(fault);
    }

    /// <summary>Closes the draft.</summary>
    /// <param name="more">Mistakes that only the whole shows.</param>
    /// <exception cref="ValidationException">There are mistakes; all of them are in it.</exception>
    public void Close(IEnumerable<Fault> more)
    {
        var known = _faults.Select(f => (f.Rule.Id, f.Message)).ToHashSet();
        _faults.AddRange(more.Where(f => known.Add((f.Rule.Id, f.Message))));
        if (_faults.Count > 0)
            throw new ValidationException(what, _faults);
        _isBuilt = true;
    }
}
