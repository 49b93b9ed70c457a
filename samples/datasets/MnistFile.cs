namespace Kubeflow.Samples.Datasets;

/// <summary>One of MNIST's four files.</summary>
/// <param name="Name">Its name, compressed.</param>
/// <param name="Md5">The digest of the compressed original, as the loaders of the field list it.</param>
internal sealed record MnistFile(string Name, string Md5)
{
    public static MnistFile TrainImages { get; } = new("train-images-idx3-ubyte.gz", "f68b3c2dcbeaaa9fbdd348bbdeb94873");

    public static MnistFile TrainLabels { get; } = new("train-labels-idx1-ubyte.gz", "d53e105ee54ea40749a09fcbcd1e9432");

    public static MnistFile TestImages { get; } = new("t10k-images-idx3-ubyte.gz", "9fb629c4189551a2d022fa330f9573f3");

    public static MnistFile TestLabels { get; } = new("t10k-labels-idx1-ubyte.gz", "ec29112dd5afa0611ce80d1b7f02629c");
}
