using System.Text;
using Kubeflow.Clusters.Local;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>
/// Keeps the states of lists that are fetched page by page, so that all pages tell of one moment. A state shares all its objects
/// with those after it, so that a kept one costs little.
/// </summary>
internal sealed class ListSnapshots
{
    private const int Kept = 64;

    private readonly Lock _gate = new();
    private readonly LinkedList<StoreState> _states = new();

    /// <summary>The place after an object, as a text that a client hands back.</summary>
    public string Remember(StoreState state, ObjectKey last)
    {
        lock (_gate)
        {
            if (!_states.Any(s => s.Version == state.Version))
                _states.AddLast(state);
            while (_states.Count > Kept)
                _states.RemoveFirst();
        }
        return Convert.ToBase64String(Encoding.UTF8.GetBytes($"{state.Version}/{last.Namespace}/{last.Name}"));
    }

    /// <summary>The state of a version, if it is kept.</summary>
    public StoreState? Find(long version)
    {
        lock (_gate)
            return _states.FirstOrDefault(s => s.Version == version);
    }

    /// <exception cref="ClusterException">It is none of ours (400), or its list is no longer kept (410).</exception>
    public (StoreState State, ObjectKey After) Recall(string token)
    {
        var bytes = new byte[token.Length];
        if (!Convert.TryFromBase64String(token, bytes, out var length) || Encoding.UTF8.GetString(bytes, 0, length).Split('/') is not [var text, var space, var name]
            || !long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var version))
            throw Refusal.Of(400, "BadRequest", "continue key is not valid", "");
        return (Find(version) ?? throw Refusal.Of(410, "Expired",
            "The provided continue parameter is too old to display a consistent list result. You must start a new list without the continue parameter.", ""), new(space, name));
    }
}
