namespace Kubeflow.Clusters.Local;

/// <summary>A column of <c>kubectl get</c>.</summary>
/// <param name="Name">Its head.</param>
/// <param name="Type"><c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c> or <c>date</c>.</param>
/// <param name="Path">Where its value stands, as a JSON path.</param>
/// <param name="Priority">0 is always shown; more only with <c>-o wide</c>.</param>
/// <param name="Description">What it tells.</param>
internal sealed record PrinterColumn(string Name, string Type, string Path, int Priority = 0, string Description = "");
