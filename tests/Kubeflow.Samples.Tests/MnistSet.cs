using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using Kubeflow.Samples.Datasets;

namespace Kubeflow.Samples.Tests;

/// <summary>Small files in MNIST's form: image number n shows the digit n modulo 10, and all its pixels are n modulo 256.</summary>
internal static class MnistSet
{
    public const string TrainImages = "train-images-idx3-ubyte.gz";
    public const string TrainLabels = "train-labels-idx1-ubyte.gz";

    /// <summary>Writes the four files, and gives what a loader is to take for the original.</summary>
    public static MnistOriginal Write(string folder, int images, int side = 2, bool compressed = true)
    {
        foreach (var part in new[] { "train", "t10k" })
        {
            WriteIdx(Path.Combine(folder, $"{part}-images-idx3-ubyte"), [0x0803, images, side, side], images * side * side, i => (byte)(i / (side * side)), compressed);
            WriteIdx(Path.Combine(folder, $"{part}-labels-idx1-ubyte"), [0x0801, images], images, i => (byte)(i % 10), compressed);
        }
        return new MnistOriginal(Half(folder, MnistOriginal.Known.Train, images, compressed), Half(folder, MnistOriginal.Known.Test, images, compressed));
    }

    public static void WriteIdx(string path, int[] head, int count, Func<int, byte> data, bool compressed = true)
    {
        using var file = File.Create(compressed ? path + ".gz" : path);
        using var stream = compressed ? new GZipStream(file, CompressionMode.Compress) : (Stream)file;
        var number = new byte[4];
        foreach (var value in head)
        {
            BinaryPrimitives.WriteInt32BigEndian(number, value);
            stream.Write(number);
        }
        stream.Write([.. Enumerable.Range(0, count).Select(data)]);
    }

    private static MnistHalf Half(string folder, MnistHalf names, int images, bool compressed) =>
        new(WithDigest(folder, names.Images, compressed), WithDigest(folder, names.Labels, compressed), images);

    private static MnistFile WithDigest(string folder, MnistFile file, bool compressed) =>
        compressed ? file with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, file.Name)))) } : file;
}
