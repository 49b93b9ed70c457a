namespace Kubeflow;

/// <summary>Gives out names as KFP does: <c>name</c>, then <c>name-2</c>, <c>name-3</c>. Linear however many names there are.</summary>
/// <param name="expected">About how many there will be.</param>
internal sealed class UniqueNames(int expected = 0)
{
    private readonly HashSet<string> _taken = new(expected);
    private readonly Dictionary<string, int> _next = [];

    /// <summary>The first free name; it is taken then.</summary>
    public string Take(string name)
    {
        if (_taken.Add(name))
            return name;
        var number = _next.GetValueOrDefault(name, 2);
        while (!_taken.Add($"{name}-{number}"))
            number++;
        _next[name] = number + 1;
        return $"{name}-{number}";
    }

    /// <summary>Takes a name that is not to be given out.</summary>
    public void Reserve(string name) => _taken.Add(name);
}
