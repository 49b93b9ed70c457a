using System.Collections.Concurrent;

namespace Kubeflow.Bridge;

/// <summary>What Python holds by a number.</summary>
/// <typeparam name="T">Its type.</typeparam>
/// <param name="word">What it is to people.</param>
internal sealed class Objects<T>(string word) where T : class
{
    private readonly ConcurrentDictionary<long, T> _all = new();
    private long _last;

    public long Add(T value)
    {
        var number = Interlocked.Increment(ref _last);
        _all[number] = value;
        return number;
    }

    public T Get(long number) => _all.TryGetValue(number, out var value)
        ? value
        : throw new KubeflowException("Closed", $"This {word} is closed.", $"Make a new one.", $"{word} {number}");

    public T? Remove(long number) => _all.TryRemove(number, out var value) ? value : null;
}
