using System.Globalization;

namespace Kubeflow.Samples.Datasets;

/// <summary>The 1,797 images of 8 by 8 pixels (0 to 16) of the UCI set, as they lie in samples/data.</summary>
public static class UciDigits
{
    private const int Pixels = 64;
    private const int Darkest = 16;

    /// <summary>Reads the file: a line an image, 64 pixels and the label.</summary>
    /// <param name="path">The .csv.gz file.</param>
    /// <exception cref="DatasetException">It is not there, or is not such a file.</exception>
    public static IReadOnlyList<DigitImage> Load(string path)
    {
        if (!File.Exists(path))
            throw new DatasetException($"The digits are not at {path}: run the sample from a checkout, or give the path of samples/data/digits.csv.gz.");
        try
        {
            using var reader = new StreamReader(new MemoryStream(GzipFile.Read(path)));
            var images = new List<DigitImage>();
            while (reader.ReadLine() is { } line)
                images.Add(Parse(path, images.Count + 1, line));
            return images.Count > 0 ? images : throw new DatasetException($"{path} has no images: check it out anew.");
        }
        catch (InvalidDataException fault)
        {
            throw new DatasetException($"{path} is no whole gzip file: it is damaged or cut off, check it out anew.", fault);
        }
    }

    private static DigitImage Parse(string path, int number, string line)
    {
        var values = line.Split(',');
        if (values.Length != Pixels + 1)
            throw new DatasetException($"{path}:{number} has {values.Length} values, expected {Pixels + 1}: check it out anew.");
        return new DigitImage(
            [.. values.Take(Pixels).Select(value => (float)Number(path, number, value, Darkest))],
            Number(path, number, values[Pixels], 9));
    }

    private static int Number(string path, int number, string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= most
            ? value
            : throw new DatasetException($"{path}:{number} has the value '{text}', expected a whole number from 0 to {most}: check it out anew.");
}
