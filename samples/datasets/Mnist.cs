using System.Security.Cryptography;

namespace Kubeflow.Samples.Datasets;

/// <summary>The full MNIST set (60,000 and 10,000 images of 28 by 28 pixels, each 0 to 255) in its IDX files, from a folder or an address.</summary>
public sealed class Mnist
{
    private readonly string _folder;
    private readonly MnistOriginal? _original;

    private Mnist(string folder, MnistOriginal? original)
    {
        _folder = folder;
        _original = original;
    }

    /// <summary>Where the files are fetched from unless told otherwise.</summary>
    public static Uri DefaultAddress { get; } = new("https://ossci-datasets.s3.amazonaws.com/mnist/");

    /// <summary>The files in a folder, compressed or not.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="verify">Whether they must be the originals: compressed files by SHA-256, others by number and size of the images.</param>
    public static Mnist FromFolder(string folder, bool verify = true) => new(folder, verify ? MnistOriginal.Known : null);

    /// <summary>Fetches what the folder does not have yet; a file is there whole or not at all.</summary>
    /// <param name="folder">Where the files are kept.</param>
    /// <param name="client">The HTTP client; its timeout counts until a file begins to arrive, after that a minute of silence ends the try.</param>
    /// <param name="address">The folder's address. Default: <see cref="DefaultAddress"/>.</param>
    /// <param name="verify">Whether the files must be the originals. If so, a download that was interrupted goes on where it ended.</param>
    /// <param name="cancellationToken">Gives up; what has arrived is kept for the next try.</param>
    /// <exception cref="DatasetException">The address cannot be reached or gives something else, or the folder cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public static Task<Mnist> FetchAsync(
        string folder, HttpClient client, Uri? address = null, bool verify = true, CancellationToken cancellationToken = default) =>
        FetchAsync(folder, new Download(client), address ?? DefaultAddress, verify ? MnistOriginal.Known : null, cancellationToken);

    /// <summary>The 60,000 images to learn from.</summary>
    /// <exception cref="DatasetException">A file is missing, not the original, or cut off.</exception>
    public IReadOnlyList<DigitImage> Train() => Load(_original?.Train, MnistOriginal.Known.Train);

    /// <summary>The 10,000 images to judge by.</summary>
    /// <exception cref="DatasetException">A file is missing, not the original, or cut off.</exception>
    public IReadOnlyList<DigitImage> Test() => Load(_original?.Test, MnistOriginal.Known.Test);

    internal static async Task<Mnist> FetchAsync(
        string folder, Download download, Uri address, MnistOriginal? original, CancellationToken cancellationToken)
    {
        var folderAddress = new Uri(address.AbsoluteUri.TrimEnd('/') + "/");
        var missing = (original ?? MnistOriginal.Known).Files.Where(file => !File.Exists(Path.Combine(folder, file.Name)));
        if (missing.Any())
        {
            using var held = FolderLock.Take(folder);
            foreach (var file in missing.ToList())
                await download.FetchAsync(
                    new Uri(folderAddress, file.Name), Path.Combine(folder, file.Name), original is null ? null : file.Sha256, cancellationToken);
        }
        return new Mnist(folder, original);
    }

    private IReadOnlyList<DigitImage> Load(MnistHalf? original, MnistHalf names)
    {
        var images = IdxFile.Pair(PathOf(names.Images, original?.Images), PathOf(names.Labels, original?.Labels));
        if (original is not null && (images.Count != original.Count || images[0].Pixels.Length != MnistHalf.Side * MnistHalf.Side))
            throw new DatasetException(
                $"{names.Images.Name} in {_folder} holds {images.Count} images, expected MNIST's {original.Count} " +
                $"of {MnistHalf.Side} by {MnistHalf.Side} pixels: put MNIST's files there, or load with verify: false.");
        return images;
    }

    private string PathOf(MnistFile file, MnistFile? original)
    {
        var compressed = Path.Combine(_folder, file.Name);
        if (!File.Exists(compressed))
        {
            var plain = Path.Combine(_folder, Path.GetFileNameWithoutExtension(file.Name));
            return File.Exists(plain)
                ? plain
                : throw new DatasetException($"{_folder} has no {file.Name}: put MNIST's four files there, or fetch them with Mnist.FetchAsync.");
        }
        if (original is null)
            return compressed;
        using var stream = File.OpenRead(compressed);
        var digest = Convert.ToHexStringLower(SHA256.HashData(stream));
        return digest == original.Sha256
            ? compressed
            : throw new DatasetException($"{compressed} is not the original (SHA-256 {digest}, expected {original.Sha256}): delete it and fetch it again.");
    }
}
