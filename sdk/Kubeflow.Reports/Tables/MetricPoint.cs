using Kubeflow.Pipelines;

namespace Kubeflow.Reports;

/// <summary>One number that a step measured.</summary>
/// <param name="Task">The step.</param>
/// <param name="Step">The step's name.</param>
/// <param name="Label">Which of its instances; empty if it has one.</param>
/// <param name="Value">The number.</param>
internal sealed record MetricPoint(TaskDetails Task, string Step, string Label, double Value)
{
    /// <summary>The candidate's name: the instance, or the step where it has one only.</summary>
    public string Candidate => Label.Length == 0 ? Step : Label;
}

/// <summary>A number by one name, of all candidates that measured it.</summary>
/// <param name="Name">Such as <c>accuracy</c>.</param>
/// <param name="Points">In the order of the run.</param>
internal sealed record Metric(string Name, IReadOnlyList<MetricPoint> Points);

/// <summary>A number that was followed over steps or epochs, such as a loss.</summary>
/// <param name="Name">Such as <c>loss</c>.</param>
/// <param name="Curves">One for each candidate.</param>
internal sealed record MetricSeries(string Name, IReadOnlyList<Curve> Curves);

/// <summary>A line of a chart.</summary>
/// <param name="Label">Whose it is.</param>
/// <param name="Points">In the order of x.</param>
internal sealed record Curve(string Label, IReadOnlyList<Point> Points);
