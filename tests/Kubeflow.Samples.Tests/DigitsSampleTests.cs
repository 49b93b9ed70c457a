using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Kubeflow.Samples.Datasets;
using Kubeflow.TestSupport;

namespace Kubeflow.Samples.Tests;

/// <summary>The main sample as a newcomer runs it.</summary>
public partial class DigitsSampleTests
{
    [Test]
    public async Task Digits_RunTwice_IsAccurateAndThenFromTheCache()
    {
        using var folder = new TemporaryFolder();
        var first = await RunAsync(folder.Path);
        var second = await RunAsync(folder.Path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(double.Parse(Accuracy().Match(first).Groups[1].Value, CultureInfo.InvariantCulture), Is.GreaterThan(0.95));
            Assert.That(second, Does.Match("All 11 steps from cache"));
            Assert.That(File.Exists(Report().Match(second).Groups[1].Value.Trim()), Is.True);
            Assert.That(Directory.GetFiles(folder.Path, "onnx", SearchOption.AllDirectories), Has.Length.EqualTo(1), "The accepted model is exported.");
        }
    }

    [Test]
    public async Task Digits_Compiled_IsADocumentThatTheToolTakes()
    {
        using var folder = new TemporaryFolder();
        await RunAsync(folder.Path, "digits.yaml");
        Assert.That(await File.ReadAllTextAsync(folder.At("digits.yaml")), Does.StartWith("# PIPELINE DEFINITION\n# Name: digits\n").And.Contain("Kubeflow.Steps.dll"));
    }

    [Test]
    public void UciDigits_File_IsTheWholeSet()
    {
        var images = UciDigits.Load(Repository.At("samples", "data", "digits.csv.gz"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(images, Has.Count.EqualTo(1797));
            Assert.That(images.Select(i => i.Label).Distinct().Order(), Is.EqualTo(Enumerable.Range(0, 10)));
            Assert.That(images.Select(i => i.Pixels.Length), Is.All.EqualTo(64));
            Assert.That(images.SelectMany(i => i.Pixels), Is.All.InRange(0f, 16f));
        }
    }

    private static async Task<string> RunAsync(string folder, params string[] arguments)
    {
        var info = new ProcessStartInfo("dotnet", ["run", Repository.At("samples", "digits", "Digits.cs"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in info.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            info.Environment.Remove(name);
        using var process = Process.Start(info)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(8));
        await process.WaitForExitAsync(limit.Token);
        Assert.That(process.ExitCode, Is.Zero, await output + await errors);
        return await output;
    }

    [GeneratedRegex(@"^accuracy: (\S+)", RegexOptions.Multiline)]
    private static partial Regex Accuracy();

    [GeneratedRegex("^Report: (.*)$", RegexOptions.Multiline)]
    private static partial Regex Report();
}
