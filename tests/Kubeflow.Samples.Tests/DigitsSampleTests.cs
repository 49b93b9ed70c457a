using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Kubeflow.TestSupport;
using Microsoft.ML.OnnxRuntime;

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
            Assert.That(Reported(first), Is.GreaterThan(0.95));
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
    public async Task Digits_CompiledFromPython_IsByteForByteTheSameButForWhatTheStepsRun()
    {
        using var folder = new TemporaryFolder();
        await RunAsync(folder.Path, "cs.yaml");
        await ExecuteAsync(folder.Path, "python3", [Repository.At("samples", "digits", "digits.py"), "py.yaml"]);
        Assert.That(Graph(folder.At("py.yaml")), Is.EqualTo(Graph(folder.At("cs.yaml"))).And.Contain("good enough"));
    }

    // Everything but the containers, and the candidates, which are ML.NET's trainers here and Python's there.
    private static string Graph(string file) => Candidates().Replace(Executors().Replace(File.ReadAllText(file), ""), "");

    [Test]
    public async Task Digits_Run_HoldsImagesOutOfEveryDigitAndExportsTheModelThatItJudged()
    {
        using var folder = new TemporaryFolder();
        var output = await RunAsync(folder.Path);
        var tasks = Directory.GetDirectories(folder.At(".kubeflow", "runs")).Single() + "/tasks";
        var (train, validation, test) = (Lines(tasks, "train"), Lines(tasks, "validation"), Lines(tasks, "test"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(train.Concat(validation).Concat(test), Is.EquivalentTo(Lines(tasks, "images", "load")), "Each image is in one part.");
            Assert.That(test.CountBy(line => line[0]).Select(c => c.Value), Is.All.InRange(34, 36).And.Exactly(10).Items);
            Assert.That(AccuracyOf(Path.Combine(tasks, "condition-2", "export", "onnx"), test), Is.EqualTo(Reported(output)).Within(1e-9));
        }
    }

    private static string[] Lines(string tasks, string output, string step = "split") => File.ReadAllLines(Path.Combine(tasks, step, output));

    private static double Reported(string output) => double.Parse(Accuracy().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);

    // ONNX Runtime alone, as a model server has it: pixels in, a score for each digit out.
    private static double AccuracyOf(string model, string[] lines)
    {
        var rows = lines.Select(line => line.Split(',').Select(v => float.Parse(v, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        using var session = new InferenceSession(model);
        using var pixels = OrtValue.CreateTensorValueFromMemory(rows.SelectMany(row => row[1..]).ToArray(), [rows.Length, 64]);
        using var options = new RunOptions();
        using var results = session.Run(options, new Dictionary<string, OrtValue> { ["Pixels"] = pixels }, session.OutputNames);
        var answers = results.Single().GetTensorDataAsSpan<float>().ToArray().Chunk(10).Select(scores => Array.IndexOf(scores, scores.Max()));
        return answers.Zip(rows, (answer, row) => answer == (int)row[0] ? 1.0 : 0.0).Average();
    }

    private static Task<string> RunAsync(string folder, params string[] arguments) =>
        ExecuteAsync(folder, "dotnet", ["run", Repository.At("samples", "digits", "Digits.cs"), .. arguments]);

    private static async Task<string> ExecuteAsync(string folder, string program, string[] arguments)
    {
        var info = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in info.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            info.Environment.Remove(name);
        info.Environment["PYTHONPATH"] = Repository.At("python");
        using var process = Process.Start(info)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(8));
        await process.WaitForExitAsync(limit.Token);
        Assert.That(process.ExitCode, Is.Zero, await output + await errors);
        return await output;
    }

    [GeneratedRegex("^deploymentSpec:.*?^pipelineInfo:", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Executors();

    [GeneratedRegex("^.*(sdca|lbfgs|perceptron|lightgbm|centroid|bayes|nearest|neighbours).*\n", RegexOptions.Multiline)]
    private static partial Regex Candidates();

    [GeneratedRegex(@"^accuracy: (\S+)", RegexOptions.Multiline)]
    private static partial Regex Accuracy();

    [GeneratedRegex("^Report: (.*)$", RegexOptions.Multiline)]
    private static partial Regex Report();
}
