using Kubeflow.Pipelines;

namespace Kubeflow.Reports;

/// <summary>Finds a run's tasks by their place in the document, and their iterations.</summary>
internal sealed class RunIndex
{
    private readonly Dictionary<string, TaskDetails> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TaskDetails>> _byPlace = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TaskDetails>> _iterations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);

    public RunIndex(IEnumerable<TaskDetails> tasks)
    {
        foreach (var task in tasks)
            _byPath[task.Path] = task;
        foreach (var task in _byPath.Values)
        {
            var lists = IsIteration(task) ? _iterations : _byPlace;
            var place = PlaceOf(task.Path);
            if (!lists.TryGetValue(place, out var there))
                lists[place] = there = [];
            there.Add(task);
        }
        foreach (var there in _byPlace.Values.Concat(_iterations.Values))
            if (there.Count > 1)
                there.Sort((a, b) => PathOrder.Instance.Compare(a.Path, b.Path));
    }

    public IReadOnlyList<TaskDetails> At(string place) => _byPlace.GetValueOrDefault(place) ?? [];

    /// <summary>The iterations of the loop at a place, those of all its instances.</summary>
    public IReadOnlyList<TaskDetails> IterationsAt(string place) => _iterations.GetValueOrDefault(place) ?? [];

    public TaskDetails? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>Whether it is one of a loop's iterations: of a loop over a single step, the step itself.</summary>
    public bool IsIteration(TaskDetails task) => task.Kind == TaskKind.Iteration || Find(task.Parent)?.Kind == TaskKind.Loop;

    /// <summary>The task's path without its iterations.</summary>
    public string PlaceOf(string path)
    {
        if (path.Length == 0 || _places.TryGetValue(path, out var known))
            return path.Length == 0 ? "" : _places[path];
        var slash = path.LastIndexOf('/');
        var parent = slash > 0 ? PlaceOf(path[..slash]) : "";
        var name = path[(slash + 1)..];
        // A parent that the run left out still has its iterations' numbers in the path.
        var isIteration = _byPath.TryGetValue(path, out var task) ? IsIteration(task) : slash > 0 && name.All(char.IsAsciiDigit);
        return _places[path] = isIteration ? parent : parent.Length == 0 ? name : $"{parent}/{name}";
    }

    /// <summary>The iterations a task is in, outermost first.</summary>
    public IReadOnlyList<TaskDetails> IterationsAround(TaskDetails task)
    {
        var found = new List<TaskDetails>();
        for (var at = task; at is not null; at = Find(at.Parent))
            if (IsIteration(at))
                found.Insert(0, at);
        return found;
    }
}
