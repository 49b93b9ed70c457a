using Kubeflow.Clusters;

namespace Kubeflow.ClusterContract;

/// <summary>Reads a watch of widgets change by change, each as a line such as <c>Added w red</c>.</summary>
internal sealed class WatchReader(IAsyncEnumerable<ClusterChange> changes) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<ClusterChange> _changes = changes.GetAsyncEnumerator();

    public async Task<string> NextAsync()
    {
        Assert.That(await _changes.MoveNextAsync(), Is.True, "A watch does not end by itself.");
        var change = _changes.Current;
        return $"{change.Type} {change.Object.Name()} {change.Object["spec"]!["color"]}";
    }

    public async Task<List<string>> NextAsync(int count)
    {
        var told = new List<string>();
        while (told.Count < count)
            told.Add(await NextAsync());
        return told;
    }

    public ValueTask DisposeAsync() => _changes.DisposeAsync();
}
