namespace Kubeflow.Reports;

/// <summary>A width and a height, in the picture's units.</summary>
internal readonly record struct Size(double Width, double Height);

/// <summary>A point, in the picture's units; y grows downward.</summary>
internal readonly record struct Point(double X, double Y);
