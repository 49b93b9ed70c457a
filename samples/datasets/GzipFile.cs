using System.Buffers.Binary;
using System.IO.Compression;

namespace Kubeflow.Samples.Datasets;

/// <summary>Reads a gzip file whole. <see cref="GZipStream"/> takes a file that is cut off for one that ends; this does not.</summary>
internal static class GzipFile
{
    // Header and trailer without any data between.
    private const int Least = 18;

    // Deflate cannot make more of a byte; a length beyond it is damage, and not worth the memory to find out.
    private const long MostOfAByte = 1032;

    /// <summary>The data.</summary>
    /// <param name="path">A gzip file of one member, as gzip itself writes them.</param>
    /// <exception cref="InvalidDataException">It is no gzip file, is damaged, or is cut off.</exception>
    public static byte[] Read(string path)
    {
        var file = File.ReadAllBytes(path);
        // The length of the data stands at the end of the file.
        var length = file.Length < Least ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(file.Length - sizeof(uint)));
        if (file.Length < Least || length > Math.Min(file.Length * MostOfAByte, Array.MaxLength))
            throw new InvalidDataException("The file is cut off.");

        using var stream = new GZipStream(new MemoryStream(file), CompressionMode.Decompress);
        var data = new byte[length];
        return stream.ReadAtLeast(data, data.Length, throwOnEndOfStream: false) == data.Length && stream.ReadByte() < 0
            ? data
            : throw new InvalidDataException("The file is cut off.");
    }
}
