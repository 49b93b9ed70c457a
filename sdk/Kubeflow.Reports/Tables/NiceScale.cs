namespace Kubeflow.Reports;

/// <summary>A scale with round marks that covers what is to be shown.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Step">Between two marks.</param>
internal readonly record struct NiceScale(double Low, double High, double Step)
{
    public static NiceScale Of(double low, double high, int marks = 5)
    {
        if (!(high > low))
            (low, high) = low == 0 ? (0, 1) : (Math.Min(0, low), Math.Max(0, low));
        var rough = (high - low) / marks;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = new[] { 1.0, 2, 5, 10 }.First(f => f * power >= rough * 0.9999) * power;
        return new(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, step);
    }

    public IEnumerable<double> Marks()
    {
        var count = (int)Math.Round((High - Low) / Step);
        for (var i = 0; i <= count; i++)
            yield return Math.Round(Low + i * Step, 12);
    }

    /// <summary>From 0 at the lower end to 1 at the upper.</summary>
    public double Share(double value) => (value - Low) / (High - Low);
}
