using Kubeflow.Samples.Datasets;
using Kubeflow.TestSupport;
using NUnit.Framework.Constraints;

namespace Kubeflow.Samples.Tests;

/// <summary>MNIST from a folder: what is read, and what is said of files that cannot be.</summary>
public class MnistFolderTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase(true)]
    [TestCase(false)]
    public void Train_SmallFiles_GivesImagesWithTheirLabels(bool compressed)
    {
        MnistSet.Write(_folder.Path, images: 3, compressed: compressed);
        var images = Mnist.FromFolder(_folder.Path, verify: false).Train();
        Assert.That(images.Select(i => (i.Label, i.Pixels.Length, i.Pixels[0], i.Pixels[3])), Is.EqualTo(new[] { (0, 4, 0f, 0f), (1, 4, 1f, 1f), (2, 4, 2f, 2f) }));
    }

    [Test]
    public void Train_FileThatIsNotTheOriginal_NamesItAndBothDigests()
    {
        var digest = MnistSet.Write(_folder.Path, images: 3).Train.Images.Sha256;
        Assert.That(
            () => Mnist.FromFolder(_folder.Path).Train(),
            Refused($"{_folder.At(MnistSet.TrainImages)} is not the original (SHA-256 {digest}, " +
                "expected 440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609): delete it and fetch it again."));
    }

    [Test]
    public void Train_UncompressedFilesOfAnotherSet_SaysHowManyWereExpected()
    {
        MnistSet.Write(_folder.Path, images: 3, compressed: false);
        Assert.That(() => Mnist.FromFolder(_folder.Path).Train(), Refused("holds 3 images, expected MNIST's 60000 of 28 by 28 pixels"));
    }

    // The last cut takes a part of gzip's own checksum, after all of the data.
    [TestCase(20)]
    [TestCase(4)]
    public void Train_CompressedFileCutOff_SaysSo(int bytes)
    {
        MnistSet.Write(_folder.Path, images: 200);
        Cut(_folder.At(MnistSet.TrainImages), bytes);
        Assert.That(() => Mnist.FromFolder(_folder.Path, verify: false).Train(), Refused($"{_folder.At(MnistSet.TrainImages)} is no whole gzip file: it is damaged or cut off"));
    }

    [Test]
    public void Train_PlainFileCutOff_SaysHowMuchIsThere()
    {
        MnistSet.Write(_folder.Path, images: 200, compressed: false);
        Cut(_folder.At("train-labels-idx1-ubyte"), 50);
        Assert.That(() => Mnist.FromFolder(_folder.Path, verify: false).Train(), Refused("train-labels-idx1-ubyte has 150 bytes of data, and its head names 200: it is damaged or cut off"));
    }

    [TestCase(new[] { 0x0801, 3, 2, 2 }, 12, "begins with 00000801, expected 00000803")]
    [TestCase(new[] { 0x0803, 3, 2, 2 }, 13, "has 13 bytes of data, and its head names 3 x 2 x 2")]
    [TestCase(new[] { 0x0803, 3, -2, 2 }, 12, "its head names 3 x -2 x 2")]
    [TestCase(new[] { 0x0803, int.MaxValue, int.MaxValue, int.MaxValue }, 12, "its head names 2147483647 x 2147483647 x 2147483647")]
    [TestCase(new[] { 0x0803 }, 0, "is cut off in its head, after 4 bytes")]
    [TestCase(new[] { 0x0803, 4, 2, 2 }, 16, "has 4 images and")]
    public void Train_DamagedImages_SaysWhatIsWrong(int[] head, int bytes, string message)
    {
        MnistSet.Write(_folder.Path, images: 3);
        MnistSet.WriteIdx(_folder.At("train-images-idx3-ubyte"), head, bytes, _ => 0);
        Assert.That(() => Mnist.FromFolder(_folder.Path, verify: false).Train(), Refused(message));
    }

    [Test]
    public void Train_LabelThatIsNoDigit_SaysWhich()
    {
        MnistSet.Write(_folder.Path, images: 3);
        MnistSet.WriteIdx(_folder.At("train-labels-idx1-ubyte"), [0x0801, 3], 3, i => (byte)(i * 10));
        Assert.That(() => Mnist.FromFolder(_folder.Path, verify: false).Train(), Refused("has the label 10, expected digits 0 to 9"));
    }

    [Test]
    public void Test_NothingThere_SaysWhatToDo() =>
        Assert.That(() => Mnist.FromFolder(_folder.Path).Test(), Refused($"{_folder.Path} has no t10k-images-idx3-ubyte.gz: put MNIST's four files there"));

    private static ContainsConstraint Refused(string message) => Throws.TypeOf<DatasetException>().With.Message.Contains(message);

    private static void Cut(string path, int bytes)
    {
        using var file = File.OpenWrite(path);
        file.SetLength(file.Length - bytes);
    }
}
