using System.Security.Cryptography;

namespace Kubeflow.Samples.Datasets;

/// <summary>The full MNIST set (60,000 and 10,000 images of 28 by 28 pixels) in its IDX files, from a folder or an address.</summary>
public sealed class Mnist
{
    /// <summary>Where the files are fetched from unless told otherwise.</summary>
    public static Uri DefaultAddress { get; } = new("https://ossci-datasets.s3.amazonaws.com/mnist/");

    private readonly string _folder;
    private readonly bool _verify;

    private Mnist(string folder, bool verify)
    {
        _folder = folder;
        _verify = verify;
    }

    /// <summary>The files in a folder, compressed or not.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="verify">Whether compressed files must be the originals.</param>
    public static Mnist FromFolder(string folder, bool verify = true) => new(folder, verify);

    /// <summary>Fetches what the folder does not have yet; a file is there whole or not at all.</summary>
    /// <param name="folder">Where the files are kept.</param>
    /// <param name="client">The HTTP client.</param>
    /// <param name="address">The folder's address. Default: <see cref="DefaultAddress"/>.</param>
    /// <param name="verify">Whether the files must be the originals.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DatasetException">The address cannot be reached, or gives something else.</exception>
    public static async Task<Mnist> FetchAsync(
        string folder, HttpClient client, Uri? address = null, bool verify = true, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in new[] { MnistFile.TrainImages, MnistFile.TrainLabels, MnistFile.TestImages, MnistFile.TestLabels })
        {
            var path = Path.Combine(folder, file.Name);
            if (File.Exists(path))
                continue;
            var from = new Uri(address ?? DefaultAddress, file.Name);
            var part = path + ".part";
            try
            {
                using var response = await client.GetAsync(from, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                if (!response.IsSuccessStatusCode)
                    throw new DatasetException($"{from} answers {(int)response.StatusCode}: give another address, or put {file.Name} into {folder}.");
                await using (var target = File.Create(part))
                    await response.Content.CopyToAsync(target, cancellationToken);
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException)
            {
                File.Delete(part);
                throw new DatasetException($"{from} cannot be fetched ({fault.Message.TrimEnd('.')}): connect to the network, or put {file.Name} into {folder}.", fault);
            }
            if (verify)
                Check(file, part);
            File.Move(part, path, overwrite: true);
        }
        return new Mnist(folder, verify);
    }

    /// <summary>The 60,000 images to learn from.</summary>
    /// <exception cref="DatasetException">A file is missing, not the original, or cut off.</exception>
    public IReadOnlyList<DigitImage> Train() => Load(MnistFile.TrainImages, MnistFile.TrainLabels);

    /// <summary>The 10,000 images to judge by.</summary>
    /// <exception cref="DatasetException">A file is missing, not the original, or cut off.</exception>
    public IReadOnlyList<DigitImage> Test() => Load(MnistFile.TestImages, MnistFile.TestLabels);

    private IReadOnlyList<DigitImage> Load(MnistFile images, MnistFile labels) => IdxFile.Pair(PathOf(images), PathOf(labels));

    private string PathOf(MnistFile file)
    {
        var compressed = Path.Combine(_folder, file.Name);
        if (File.Exists(compressed))
        {
            if (_verify)
                Check(file, compressed);
            return compressed;
        }
        var plain = Path.Combine(_folder, Path.GetFileNameWithoutExtension(file.Name));
        return File.Exists(plain) ? plain : throw new DatasetException($"{_folder} has no {file.Name}: put MNIST's four files there, or fetch them with Mnist.FetchAsync.");
    }

    private static void Check(MnistFile file, string path)
    {
        using var stream = File.OpenRead(path);
#pragma warning disable CA5351 // The set's publishers give MD5; it is compared with the known originals, not trusted against forgery.
        var digest = Convert.ToHexStringLower(MD5.HashData(stream));
#pragma warning restore CA5351
        if (digest != file.Md5)
            throw new DatasetException($"{path} is not the original {file.Name} (MD5 {digest}, expected {file.Md5}): delete it and fetch it again.");
    }
}
