namespace Kubeflow.Reports;

/// <summary>The rising sequence nearest to a wished one (least squares), by pooling neighbours that are in each other's way.</summary>
internal static class Monotone
{
    public static double[] Closest(IReadOnlyList<double> wish, IReadOnlyList<double> weight)
    {
        var pools = new List<(double Mean, double Weight, int Count)>(wish.Count);
        for (var i = 0; i < wish.Count; i++)
        {
            var pool = (Mean: wish[i], Weight: weight[i], Count: 1);
            while (pools.Count > 0 && pools[^1] is var last && last.Mean > pool.Mean)
            {
                var sum = last.Weight + pool.Weight;
                pool = ((last.Mean * last.Weight + pool.Mean * pool.Weight) / sum, sum, last.Count + pool.Count);
                pools.RemoveAt(pools.Count - 1);
            }
            pools.Add(pool);
        }
        var result = new double[wish.Count];
        var at = 0;
        foreach (var (mean, _, count) in pools)
            for (var i = 0; i < count; i++)
                result[at++] = mean;
        return result;
    }
}
