using System.Buffers.Binary;

namespace Kubeflow.Samples.Datasets;

/// <summary>Reads MNIST's IDX files: a magic number, the sizes, then bytes.</summary>
internal static class IdxFile
{
    private const int ImagesMagic = 0x0803;
    private const int LabelsMagic = 0x0801;

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
        var file = ReadFile(path);
        var head = sizeof(int) * (dimensions + 1);
        if (file.Length < head)
            throw new DatasetException($"{path} is cut off in its head, after {file.Length} bytes: delete it and fetch it again.");
        var found = BinaryPrimitives.ReadInt32BigEndian(file);
        if (found != magic)
            throw new DatasetException($"{path} begins with {found:x8}, expected {magic:x8}: it is no such IDX file, put the right one there.");
        var sizes = Enumerable.Range(1, dimensions).Select(i => BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(sizeof(int) * i))).ToArray();
        var expected = sizes.Aggregate(Int128.One, (product, size) => product * size);
        return sizes.All(size => size > 0) && expected == file.Length - head
            ? (sizes, file[head..])
            : throw new DatasetException(
                $"{path} has {file.Length - head} bytes of data, and its head names {string.Join(" x ", sizes)}: " +
                "it is damaged or cut off, delete it and fetch it again.");
    }

    private static byte[] ReadFile(string path)
    {
        try
        {
            return path.EndsWith(".gz", StringComparison.Ordinal) ? GzipFile.Read(path) : File.ReadAllBytes(path);
        }
        catch (InvalidDataException fault)
        {
            throw new DatasetException($"{path} is no whole gzip file: it is damaged or cut off, delete it and fetch it again.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DatasetException($"{path} cannot be read ({fault.Message.TrimEnd('.')}): make it readable.", fault);
        }
    }
}
