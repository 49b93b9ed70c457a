namespace Kubeflow.Reports;

/// <summary>Round steps for a scale that starts at zero.</summary>
internal static class TimeAxis
{
    private static readonly double[] Clock = [60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400];

    /// <summary>The seconds to mark, zero included, none past the end.</summary>
    public static IReadOnlyList<double> Ticks(double seconds, int most = 6)
    {
        var step = Step(seconds / most);
        return [.. Enumerable.Range(0, most + 1).Select(i => i * step).TakeWhile(t => t <= seconds * 1.0001)];
    }

    private static double Step(double least)
    {
        if (least > 30)
            return Clock.FirstOrDefault(c => c >= least, Math.Ceiling(least / 86_400) * 86_400);
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(least, 1e-6))));
        var factors = new[] { 1.0, 2, 5, 10 };
        var step = factors.First(f => f * power >= least * 0.9999) * power;
        return step switch { 20 => 30, > 30 => 60, _ => step };
    }
}
