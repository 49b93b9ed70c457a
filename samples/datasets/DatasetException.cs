namespace Kubeflow.Samples.Datasets;

/// <summary>A data set cannot be had: what, where, and the next step, in one sentence each.</summary>
/// <param name="message">The sentence.</param>
/// <param name="innerException">The cause.</param>
public sealed class DatasetException(string message, Exception? innerException = null) : Exception(message, innerException);
