namespace Kubeflow.Samples.Datasets;

/// <summary>The images of one half of MNIST and their labels.</summary>
/// <param name="Images">The file of the images.</param>
/// <param name="Labels">The file of their labels.</param>
/// <param name="Count">How many images the original has.</param>
internal sealed record MnistHalf(MnistFile Images, MnistFile Labels, int Count)
{
    /// <summary>The width and height of an image in the original, in pixels.</summary>
    public const int Side = 28;
}

/// <summary>What the loader takes for the original.</summary>
/// <param name="Train">The half to learn from.</param>
/// <param name="Test">The half to judge by.</param>
internal sealed record MnistOriginal(MnistHalf Train, MnistHalf Test)
{
    public static MnistOriginal Known { get; } = new(
        new MnistHalf(
            new MnistFile("train-images-idx3-ubyte.gz", "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
            new MnistFile("train-labels-idx1-ubyte.gz", "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"), 60_000),
        new MnistHalf(
            new MnistFile("t10k-images-idx3-ubyte.gz", "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
            new MnistFile("t10k-labels-idx1-ubyte.gz", "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"), 10_000));

    public IEnumerable<MnistFile> Files => [Train.Images, Train.Labels, Test.Images, Test.Labels];
}
