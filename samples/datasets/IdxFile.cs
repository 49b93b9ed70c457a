using System.Buffers.Binary;
using System.IO.Compression;

namespace Kubeflow.Samples.Datasets;

/// <summary>Reads MNIST's IDX files: a magic number, the sizes, then bytes.</summary>
internal static class IdxFile
{
    private const int ImagesMagic = 0x0803;
    private const int LabelsMagic = 0x0801;

    /// <summary>Images with their labels.</summary>
    public static IReadOnlyList<DigitImage> Pair(string imagesPath, string labelsPath)
    {
        var (imageSizes, pixels) = Read(imagesPath, ImagesMagic, 3);
        var (labelSizes, labels) = Read(labelsPath, LabelsMagic, 1);
        if (imageSizes[0] != labelSizes[0])
            throw new DatasetException($"{imagesPath} has {imageSizes[0]} images and {labelsPath} {labelSizes[0]} labels: they are not of one set.");
        var size = imageSizes[1] * imageSizes[2];
        return [.. Enumerable.Range(0, imageSizes[0]).Select(i => new DigitImage([.. pixels.AsSpan(i * size, size).ToArray().Select(p => (float)p)], labels[i]))];
    }

    private static (int[] Sizes, byte[] Data) Read(string path, int magic, int dimensions)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
            var head = new byte[4 * (dimensions + 1)];
            stream.ReadExactly(head);
            var found = BinaryPrimitives.ReadInt32BigEndian(head);
            if (found != magic)
                throw new DatasetException($"{path} begins with {found:x8}, expected {magic:x8}: it is no such IDX file.");
            var sizes = Enumerable.Range(1, dimensions).Select(i => BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(4 * i))).ToArray();
            if (sizes.Any(s => s < 0) || sizes.Aggregate(1L, (product, s) => product * s) is var count && count > int.MaxValue)
                throw new DatasetException($"{path} names impossible sizes ({string.Join(" x ", sizes)}): it is damaged.");
            var data = new byte[count];
            stream.ReadExactly(data);
            return (sizes, data);
        }
        catch (Exception fault) when (fault is EndOfStreamException or InvalidDataException)
        {
            throw new DatasetException($"{path} is cut off or damaged: delete it and fetch it again.", fault);
        }
    }
}
