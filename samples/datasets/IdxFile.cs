using System.Buffers.Binary;
using System.IO.Compression;

namespace Kubeflow.Samples.Datasets;

/// <summary>Reads MNIST's IDX files: a magic number, the sizes, then bytes.</summary>
internal static class IdxFile
{
    private const int ImagesMagic = 0x0803;
    private const int LabelsMagic = 0x0801;

    // Deflate cannot make more of a byte; a size beyond it is damage, and is not worth the memory to find out.
    private const long MostOfAByte = 1032;

    /// <summary>Images with their labels.</summary>
    public static IReadOnlyList<DigitImage> Pair(string imagesPath, string labelsPath)
    {
        var (sizes, pixels) = Read(imagesPath, ImagesMagic, dimensions: 3);
        var (labelSizes, labels) = Read(labelsPath, LabelsMagic, dimensions: 1);
        if (sizes[0] != labelSizes[0])
            throw new DatasetException($"{imagesPath} has {sizes[0]} images and {labelsPath} {labelSizes[0]} labels: they are not of one set, fetch both again.");
        if (labels.FirstOrDefault(label => label > 9) is var wrong and > 0)
            throw new DatasetException($"{labelsPath} has the label {wrong}, expected digits 0 to 9: it is of another set or damaged, fetch it again.");
        var size = sizes[1] * sizes[2];
        return [.. labels.Select((label, i) => new DigitImage(Array.ConvertAll(pixels[(i * size)..((i + 1) * size)], pixel => (float)pixel), label))];
    }

    private static (int[] Sizes, byte[] Data) Read(string path, int magic, int dimensions)
    {
        try
        {
            using var file = File.OpenRead(path);
            var compressed = path.EndsWith(".gz", StringComparison.Ordinal);
            using var stream = compressed ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
            var head = new byte[4 * (dimensions + 1)];
            stream.ReadExactly(head);
            var found = BinaryPrimitives.ReadInt32BigEndian(head);
            if (found != magic)
                throw new DatasetException($"{path} begins with {found:x8}, expected {magic:x8}: it is no such IDX file, put the right one there.");
            var sizes = Enumerable.Range(1, dimensions).Select(i => BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(4 * i))).ToArray();
            return (sizes, ReadData(path, stream, sizes, most: compressed ? file.Length * MostOfAByte : file.Length));
        }
        catch (Exception fault) when (fault is EndOfStreamException or InvalidDataException)
        {
            throw new DatasetException($"{path} is cut off or damaged: delete it and fetch it again.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DatasetException($"{path} cannot be read ({fault.Message.TrimEnd('.')}): make it readable.", fault);
        }
    }

    private static byte[] ReadData(string path, Stream stream, int[] sizes, long most)
    {
        var count = sizes.Aggregate(Int128.One, (product, size) => product * size);
        if (sizes.Any(size => size <= 0) || count > Math.Min(most, Array.MaxLength))
            throw new DatasetException($"{path} names impossible sizes ({string.Join(" x ", sizes)}): it is damaged, delete it and fetch it again.");
        var data = new byte[(int)count];
        var read = stream.ReadAtLeast(data, data.Length, throwOnEndOfStream: false);
        if (read < data.Length)
            throw new DatasetException($"{path} is cut off after {read} of {data.Length} bytes: delete it and fetch it again.");
        // Reading on to the end is also what makes a compressed file's own checksum count.
        return stream.ReadByte() < 0
            ? data
            : throw new DatasetException($"{path} has more than the {data.Length} bytes that its head names: delete it and fetch it again.");
    }
}
