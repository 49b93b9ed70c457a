using System.IO.Compression;
using Kubeflow.Samples.Datasets;
using Kubeflow.TestSupport;

namespace Kubeflow.Samples.Tests;

/// <summary>The UCI digits: the file in the checkout, and what is said of files that are not it.</summary>
public class UciDigitsTests
{
    private static readonly string White = string.Join(',', Enumerable.Repeat("0", 64));

    [Test]
    public void Load_FileOfTheCheckout_IsTheWholeSet()
    {
        var images = UciDigits.Load(Repository.At("samples", "data", "digits.csv.gz"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(images, Has.Count.EqualTo(1797));
            // The counts that the set's own description (optdigits.names) gives for its test part.
            Assert.That(images.CountBy(i => i.Label).OrderBy(c => c.Key).Select(c => c.Value), Is.EqualTo(new[] { 178, 182, 177, 183, 181, 182, 181, 179, 174, 180 }));
            Assert.That(images.Select(i => i.Pixels.Length), Is.All.EqualTo(64));
            Assert.That(images.SelectMany(i => i.Pixels), Is.All.InRange(0f, 16f));
        }
    }

    [TestCase("1,2,3", ":2 has 3 values, expected 65")]
    [TestCase("", ":2 has 1 values, expected 65")]
    [TestCase("WHITE,ten", ":2 has the value 'ten', expected a whole number from 0 to 9")]
    [TestCase("WHITE,10", ":2 has the value '10', expected a whole number from 0 to 9")]
    public void Load_LineThatIsNoImage_NamesTheLine(string line, string message)
    {
        using var folder = new TemporaryFolder();
        var file = Write(folder, [White + ",0", line.Replace("WHITE", White, StringComparison.Ordinal), White + ",1"]);
        Assert.That(() => UciDigits.Load(file), Throws.TypeOf<DatasetException>().With.Message.Contains(file + message));
    }

    [Test]
    public void Load_FileCutOff_SaysSo([Values(4, 500, 40_000)] int bytes)
    {
        using var folder = new TemporaryFolder();
        var whole = File.ReadAllBytes(Repository.At("samples", "data", "digits.csv.gz"));
        File.WriteAllBytes(folder.At("digits.csv.gz"), whole[..^bytes]);
        Assert.That(() => UciDigits.Load(folder.At("digits.csv.gz")), Throws.TypeOf<DatasetException>().With.Message.Contains("is no whole gzip file: it is damaged or cut off"));
    }

    [Test]
    public void Load_NotThere_SaysWhatToDo() =>
        Assert.That(() => UciDigits.Load("nowhere.csv.gz"), Throws.TypeOf<DatasetException>().With.Message.Contains("not at nowhere.csv.gz: run the sample from a checkout"));

    private static string Write(TemporaryFolder folder, IEnumerable<string> lines)
    {
        using var writer = new StreamWriter(new GZipStream(File.Create(folder.At("digits.csv.gz")), CompressionMode.Compress));
        foreach (var line in lines)
            writer.WriteLine(line);
        return folder.At("digits.csv.gz");
    }
}
