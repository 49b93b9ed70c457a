using System.Runtime.CompilerServices;
using Kubeflow.Clusters;

namespace Kubeflow.Training;

/// <summary>Reads one pod's log to its end, across broken connections: lines told already are passed over.</summary>
internal static class PodLog
{
    private const int Tries = 5;

    public static async IAsyncEnumerable<string> ReadAsync(
        ICluster cluster, string pod, string @namespace, LogOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var told = 0;
        for (var left = Tries; ;)
        {
            var seen = 0;
            await using var lines = cluster.LogsAsync(pod, @namespace, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (true)
            {
                try
                {
                    if (!await lines.MoveNextAsync().ConfigureAwait(false))
                        yield break;
                }
                catch (Exception fault) when (left > 0 && fault is IOException or ClusterException { StatusCode: 0 })
                {
                    left--;
                    break;
                }
                if (++seen <= told)
                    continue;
                told++;
                left = Tries;
                yield return lines.Current;
            }
        }
    }
}
