using Kubeflow.Pipelines;

namespace Kubeflow.Reports;

/// <summary>One line of the timeline.</summary>
/// <param name="Name">The step's name.</param>
/// <param name="Label">Which of its instances; empty if it has one, or if the row holds them all.</param>
/// <param name="Bars">When it ran: one bar for each instance.</param>
internal sealed record TimelineRow(string Name, string Label, IReadOnlyList<TimelineBar> Bars);

/// <summary>From when to when a step ran, in seconds since the run was created.</summary>
/// <param name="Task">The step.</param>
/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds.</param>
internal readonly record struct TimelineBar(TaskDetails Task, double Start, double End);
