namespace Kubeflow.Samples.Datasets;

/// <summary>An image of a handwritten digit.</summary>
/// <param name="Pixels">Grey values, row by row.</param>
/// <param name="Label">The digit, 0 to 9.</param>
public sealed record DigitImage(float[] Pixels, int Label);
