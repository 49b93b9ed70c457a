#:project ../../sdk/Kubeflow.Sdk
#:project ../datasets
#:package Microsoft.ML
#:package Microsoft.ML.LightGbm
#:package Microsoft.ML.OnnxConverter
#:package Microsoft.ML.OnnxRuntime
#:package System.Numerics.Tensors

// Learns to read handwritten digits: load, split, transform, train several candidates in a loop, choose the best on held-out
// validation images, judge it on test images that nothing has seen, and export it if it is good enough.
//
//   dotnet run samples/digits/Digits.cs              run it; run it again: every step comes from the cache
//   dotnet run samples/digits/Digits.cs digits.yaml  compile it for a cluster instead

using System.Runtime.CompilerServices;
using Kubeflow;
using Kubeflow.Pipelines;
using Kubeflow.Samples.Datasets;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

var pipeline = Pipeline.Define("digits", p =>
{
    var data = p.Parameter("data", "samples/data/digits.csv.gz", "Where the images are.");
    var seed = p.Parameter("seed", 7, "Decides which images are held out.");
    var goodEnough = p.Parameter("good_enough", 0.95, "The test accuracy from which on the model is exported.");
    var trainers = p.ListParameter("trainers", ["sdca", "lbfgs", "perceptron", "lightgbm"], "The candidates.");

    var raw = p.Import<Dataset>(data);
    var images = p.Load(raw);
    var split = p.Split(images.Images, validationShare: 0.15, testShare: 0.2, seed);
    var prepared = p.Transform(split.Train);

    var candidate = p.ParallelFor(trainers, (each, trainer) => each.Train(prepared.Augmented, split.Validation, prepared.Scaler, trainer));
    var best = p.Choose(p.Collected(candidate.Output), p.Collected(candidate.Model));

    var test = p.Evaluate(best.Model, split.Test);
    p.If(test.Output >= goodEnough, then => then.Export(best.Model, split.Test), name: "good enough");
    p.Output("accuracy", test.Output);
});

if (args is [var file])
{
    pipeline.Document.Save(file);
    Console.WriteLine($"Compiled to {file}");
    return 0;
}

await using var kubeflow = KubeflowClient.Local();
var run = await kubeflow.Pipelines.StartAsync(pipeline, new() { ["data"] = Digits.DataFile() });
var ended = await RunConsole.ShowAsync(run);
return ended.State == RuntimeState.Succeeded ? 0 : 1;

static class Digits
{
    /// <summary>Reads the images and writes them as one CSV file: the label, then 64 pixels.</summary>
    [Component]
    public static void Load(Input<Dataset> raw, Output<Dataset> images)
    {
        var all = UciDigits.Load(raw.Path);
        Console.WriteLine($"{all.Count} images of {all.Select(i => i.Label).Distinct().Count()} digits");
        Rows.Write(images.Path, all.Select(i => new Row { Label = $"{i.Label}", Pixels = i.Pixels }));
        images.Metadata["images"] = all.Count;
    }

    /// <summary>Holds images out, the same share of every digit: to choose by (validation) and to judge by (test).</summary>
    [Component]
    public static void Split(
        Input<Dataset> images, double validationShare, double testShare, int seed,
        Output<Dataset> train, Output<Dataset> validation, Output<Dataset> test)
    {
        var random = new Random(seed);
        List<Row> forTraining = [], forValidation = [], forTest = [];
        foreach (var digit in Rows.Read(images.Path).GroupBy(r => r.Label).OrderBy(g => g.Key))
        {
            var shuffled = digit.ToArray();
            random.Shuffle(shuffled);
            var (tests, validations) = ((int)(shuffled.Length * testShare), (int)(shuffled.Length * validationShare));
            forTest.AddRange(shuffled[..tests]);
            forValidation.AddRange(shuffled[tests..(tests + validations)]);
            forTraining.AddRange(shuffled[(tests + validations)..]);
        }
        Rows.Write(train.Path, forTraining);
        Rows.Write(validation.Path, forValidation);
        Rows.Write(test.Path, forTest);
        Console.WriteLine($"train {forTraining.Count}, validation {forValidation.Count}, test {forTest.Count}");
    }

    /// <summary>Adds to the training images what a hand might have written as well, each image moved by a pixel, and learns how to
    /// scale the pixels; from the training images alone.</summary>
    [Component]
    public static void Transform(Input<Dataset> train, Output<Dataset> augmented, Output<Model> scaler)
    {
        (int Right, int Down)[] moves = [(0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)];
        Rows.Write(augmented.Path, Rows.Read(train.Path).SelectMany(row => moves.Select(move => row.Moved(move.Right, move.Down))));

        var ml = new MLContext(seed: 1);
        var data = Rows.Load(ml, augmented.Path);
        var steps = ml.Transforms.Conversion.MapValueToKey("Key", nameof(Row.Label), keyOrdinality: Microsoft.ML.Transforms.ValueToKeyMappingEstimator.KeyOrdinality.ByValue)
            .Append(ml.Transforms.NormalizeMeanVariance("Features", nameof(Row.Pixels)));
        ml.Model.Save(steps.Fit(data), data.Schema, scaler.Path);
    }

    /// <summary>Trains one candidate, and measures it on the validation images.</summary>
    [Component]
    public static double Train(
        Input<Dataset> train, Input<Dataset> validation, Input<Model> scaler, string trainer, Output<Model> model, Output<Metrics> metrics)
    {
        var ml = new MLContext(seed: 1);
        var data = Rows.Load(ml, train.Path);
        var scaling = ml.Model.Load(scaler.Path, out _);
        var learned = Trainer(ml, trainer).Append(ml.Transforms.Conversion.MapKeyToValue("Answer", "PredictedLabel")).Fit(scaling.Transform(data));
        var whole = new TransformerChain<ITransformer>(scaling, learned);
        ml.Model.Save(whole, data.Schema, model.Path);
        model.Artifact.Framework = "ML.NET";
        model.Metadata["trainer"] = trainer;

        var judged = ml.MulticlassClassification.Evaluate(whole.Transform(Rows.Load(ml, validation.Path)), "Key");
        metrics.Artifact.LogMetric("validation accuracy", judged.MicroAccuracy);
        metrics.Artifact.LogMetric("log loss", judged.LogLoss);
        Console.WriteLine($"{trainer}: {judged.MicroAccuracy:0.0000} on validation images");
        return judged.MicroAccuracy;
    }

    /// <summary>Chooses the candidate that did best on the validation images.</summary>
    [Component]
    public static string Choose(double[] accuracies, IReadOnlyList<Input<Model>> models, Output<Model> model)
    {
        var best = Array.IndexOf(accuracies, accuracies.Max());
        File.Copy(models[best].Path, model.Path);
        var trainer = (string)models[best].Metadata["trainer"]!;
        model.Metadata["trainer"] = trainer;
        Console.WriteLine($"{trainer} with {accuracies[best]:0.0000}");
        return trainer;
    }

    /// <summary>Judges the chosen model on the test images, which had no part in training or choosing.</summary>
    [Component]
    public static double Evaluate(Input<Model> model, Input<Dataset> test, Output<ClassificationMetrics> metrics)
    {
        var ml = new MLContext(seed: 1);
        var answers = ml.Model.Load(model.Path, out _).Transform(Rows.Load(ml, test.Path));
        var judged = ml.MulticlassClassification.Evaluate(answers, "Key");
        metrics.Artifact.LogConfusionMatrix(
            [.. Enumerable.Range(0, 10).Select(d => $"{d}")], [.. judged.ConfusionMatrix.Counts.Select(row => (IReadOnlyList<double>)row)]);
        Console.WriteLine($"{judged.MicroAccuracy:0.0000} on test images");
        return judged.MicroAccuracy;
    }

    /// <summary>Exports the model as ONNX, and makes sure that the export gives the same answers.</summary>
    [Component]
    public static void Export(Input<Model> model, Input<Dataset> test, Output<Model> onnx)
    {
        var ml = new MLContext(seed: 1);
        var data = Rows.Load(ml, test.Path);
        var learned = ml.Model.Load(model.Path, out _);
        using (var target = File.Create(onnx.Path))
            ml.Model.ConvertToOnnx(learned, data, target);
        onnx.Artifact.Framework = "ONNX";

        var expected = learned.Transform(data).GetColumn<uint>("PredictedLabel").ToArray();
        using var session = new InferenceSession(onnx.Path);
        var rows = Rows.Read(test.Path).ToArray();
        var same = rows.Zip(expected).Count(pair => Answer(session, pair.First) == pair.Second);
        Console.WriteLine($"{same} of {rows.Length} answers are the same in ONNX");
        if (same < rows.Length)
            throw new InvalidOperationException($"The ONNX model gives {rows.Length - same} of {rows.Length} answers that ML.NET's does not.");
    }

    /// <summary>The data beside this file, wherever the sample is started from.</summary>
    public static string DataFile([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "data", "digits.csv.gz"));

    private static IEstimator<ITransformer> Trainer(MLContext ml, string name) => name switch
    {
        "sdca" => ml.MulticlassClassification.Trainers.SdcaMaximumEntropy("Key", maximumNumberOfIterations: 40),
        "lbfgs" => ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy("Key"),
        "perceptron" => ml.MulticlassClassification.Trainers.OneVersusAll(ml.BinaryClassification.Trainers.AveragedPerceptron("Key", numberOfIterations: 20), "Key"),
        "lightgbm" => ml.MulticlassClassification.Trainers.LightGbm("Key", numberOfLeaves: 12, minimumExampleCountPerLeaf: 5, learningRate: 0.1, numberOfIterations: 150),
        _ => throw new ArgumentException($"There is no trainer '{name}': use sdca, lbfgs, perceptron or lightgbm."),
    };

    private static uint Answer(InferenceSession session, Row row)
    {
        using var results = session.Run(
        [
            NamedOnnxValue.CreateFromTensor(nameof(Row.Label), new DenseTensor<string>(new[] { row.Label }, [1, 1])),
            NamedOnnxValue.CreateFromTensor(nameof(Row.Pixels), new DenseTensor<float>(row.Pixels, [1, 64])),
        ]);
        return results.First(r => r.Name == "PredictedLabel.output").AsEnumerable<uint>().First();
    }
}

/// <summary>A line of the CSV files between the steps.</summary>
sealed class Row
{
    [LoadColumn(0)]
    public string Label { get; set; } = "";

    [LoadColumn(1, 64), VectorType(64)]
    public float[] Pixels { get; set; } = [];

    /// <summary>The image moved to the right and down; what comes in at the border is white.</summary>
    public Row Moved(int right, int down)
    {
        const int Side = 8;
        var moved = new float[Side * Side];
        for (var y = Math.Max(0, down); y < Math.Min(Side, Side + down); y++)
            for (var x = Math.Max(0, right); x < Math.Min(Side, Side + right); x++)
                moved[(y * Side) + x] = Pixels[((y - down) * Side) + x - right];
        return new Row { Label = Label, Pixels = moved };
    }
}

/// <summary>Reads and writes those files.</summary>
static class Rows
{
    public static void Write(string path, IEnumerable<Row> rows) => File.WriteAllLines(path, rows.Select(r => $"{r.Label},{string.Join(',', r.Pixels)}"));

    public static IEnumerable<Row> Read(string path) =>
        File.ReadLines(path).Select(l => l.Split(',')).Select(v => new Row { Label = v[0], Pixels = [.. v.Skip(1).Select(float.Parse)] });

    public static IDataView Load(MLContext ml, string path) => ml.Data.LoadFromTextFile<Row>(path, separatorChar: ',');
}
