namespace Kubeflow.Samples.Datasets;

/// <summary>One of MNIST's four files.</summary>
/// <param name="Name">Its name, compressed.</param>
/// <param name="Sha256">The digest of the compressed original, as the loaders of the field list it.</param>
internal sealed record MnistFile(string Name, string Sha256);
