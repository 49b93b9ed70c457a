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

using System.Globalization;
using System.Runtime.CompilerServices;
using Kubeflow;
using Kubeflow.Pipelines;
using Kubeflow.Samples.Datasets;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.LightGbm;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

var pipeline = Pipeline.Define("digits", p =>
{
    p.Description("Reads handwritten digits.");
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
        Rows.Write(images.Path, all.Select(i => new Row { Label = (uint)i.Label, Pixels = i.Pixels }));
        images.Metadata["images"] = all.Count;
    }

    /// <summary>Holds images out, the same share of every digit: to choose by (validation) and to judge by (test).</summary>
    [Component]
    public static void Split(
        Input<Dataset> images, double validationShare, double testShare, int seed,
        Output<Dataset> train, Output<Dataset> validation, Output<Dataset> test)
    {
        var all = Rows.Read(images.Path).ToArray();
        new Random(seed).Shuffle(all);
        var total = all.CountBy(row => row.Label).ToDictionary();
        var seen = new Dictionary<uint, int>();
        List<Row> forTraining = [], forValidation = [], forTest = [];
        foreach (var row in all)
        {
            var nth = seen[row.Label] = seen.GetValueOrDefault(row.Label) + 1;
            var share = (double)nth / total[row.Label];
            (share <= testShare ? forTest : share <= testShare + validationShare ? forValidation : forTraining).Add(row);
        }
        Rows.Write(train.Path, forTraining);
        Rows.Write(validation.Path, forValidation);
        Rows.Write(test.Path, forTest);
        Console.WriteLine($"train {forTraining.Count}, validation {forValidation.Count}, test {forTest.Count}");
    }

    /// <summary>Adds to the training images what a hand might have written as well, each image moved by half a pixel, and learns how
    /// to scale the pixels; from the training images alone.</summary>
    [Component]
    public static void Transform(Input<Dataset> train, Output<Dataset> augmented, Output<Model> scaler)
    {
        (int Right, int Down)[] moves = [(0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)];
        Rows.Write(augmented.Path, Rows.Read(train.Path).SelectMany(row => moves.Select(move => row.MovedByHalf(move.Right, move.Down))));

        var ml = new MLContext(seed: 1);
        var data = Rows.Load(ml, augmented.Path);
        ml.Model.Save(ml.Transforms.NormalizeMeanVariance("Features", nameof(Row.Pixels)).Fit(data), data.Schema, scaler.Path);
    }

    /// <summary>Trains one candidate, and measures it on the validation images.</summary>
    [Component]
    public static double Train(
        Input<Dataset> train, Input<Dataset> validation, Input<Model> scaler, string trainer, Output<Model> model, Output<Metrics> metrics)
    {
        var ml = new MLContext(seed: 1);
        var data = Rows.Load(ml, train.Path);
        var scaling = ml.Model.Load(scaler.Path, out _);
        var whole = new TransformerChain<ITransformer>(scaling, Trainer(ml, trainer).Fit(scaling.Transform(data)));
        ml.Model.Save(whole, data.Schema, model.Path);
        model.Artifact.Framework = "ML.NET";
        model.Metadata["trainer"] = trainer;

        var judged = ml.MulticlassClassification.Evaluate(whole.Transform(Rows.Load(ml, validation.Path)));
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
        File.Copy(models[best].Path, model.Path, overwrite: true);
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
        var judged = ml.MulticlassClassification.Evaluate(answers);
        metrics.Artifact.LogConfusionMatrix(
            [.. Enumerable.Range(0, 10).Select(d => $"{d}")], [.. judged.ConfusionMatrix.Counts.Select(row => (IReadOnlyList<double>)row)]);
        Console.WriteLine($"{judged.MicroAccuracy:0.0000} on test images");
        return judged.MicroAccuracy;
    }

    /// <summary>Exports the model as ONNX, pixels in and a score for each digit out, and makes sure that the scores are the same.</summary>
    [Component]
    public static void Export(Input<Model> model, Input<Dataset> test, Output<Model> onnx)
    {
        var ml = new MLContext(seed: 1);
        var images = ml.Data.LoadFromTextFile<Image>(test.Path, separatorChar: ',');
        var learned = ml.Model.Load(model.Path, out _);
        using (var target = File.Create(onnx.Path))
            ml.Model.ConvertToOnnx(learned, images, target, "Score");
        onnx.Artifact.Framework = "ONNX";

        var expected = learned.Transform(images).GetColumn<float[]>("Score").SelectMany(scores => scores);
        var differences = OnnxScores(onnx.Path, images).Zip(expected, (ours, theirs) => Math.Abs(ours - theirs)).ToArray();
        Console.WriteLine($"The scores of the ONNX model differ from ML.NET's by {differences.Max():0.0e0} at most");
        if (!differences.All(difference => difference <= 1e-4))
            throw new InvalidOperationException($"The ONNX model's scores differ from ML.NET's by {differences.Max()}: choose another trainer.");
    }

    /// <summary>The data beside this file, wherever the sample is started from.</summary>
    public static string DataFile([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "data", "digits.csv.gz"));

    // One thread each: the same seed gives the same model, and candidates that run side by side do not wait for each other.
    private static IEstimator<ITransformer> Trainer(MLContext ml, string name)
    {
        var trainers = ml.MulticlassClassification.Trainers;
        return name switch
        {
            "sdca" => trainers.SdcaMaximumEntropy(
                new SdcaMaximumEntropyMulticlassTrainer.Options { MaximumNumberOfIterations = 40, NumberOfThreads = 1 }),
            "lbfgs" => trainers.LbfgsMaximumEntropy(
                new LbfgsMaximumEntropyMulticlassTrainer.Options { OptimizationTolerance = 1e-4f, NumberOfThreads = 1 }),
            "perceptron" => trainers.OneVersusAll(ml.BinaryClassification.Trainers.AveragedPerceptron(numberOfIterations: 10)),
            "lightgbm" => trainers.LightGbm(new LightGbmMulticlassTrainer.Options
            {
                NumberOfLeaves = 12, MinimumExampleCountPerLeaf = 5, LearningRate = 0.1, NumberOfIterations = 150, NumberOfThreads = 1,
            }),
            _ => throw new ArgumentException($"There is no trainer '{name}': use sdca, lbfgs, perceptron or lightgbm."),
        };
    }

    private static float[] OnnxScores(string model, IDataView images)
    {
        var pixels = images.GetColumn<float[]>(nameof(Image.Pixels)).SelectMany(image => image).ToArray();
        using var session = new InferenceSession(model);
        using var results = session.Run(
            [NamedOnnxValue.CreateFromTensor(nameof(Image.Pixels), new DenseTensor<float>(pixels, [pixels.Length / Image.Size, Image.Size]))]);
        return [.. results.Single().AsEnumerable<float>()];
    }
}

/// <summary>The pixels of a line of the CSV files between the steps: what the model gets.</summary>
class Image
{
    public const int Side = 8;

    public const int Size = Side * Side;

    [LoadColumn(1, Size), VectorType(Size)]
    public float[] Pixels { get; set; } = [];
}

/// <summary>A whole line: with the digit that it shows.</summary>
sealed class Row : Image
{
    [LoadColumn(0), KeyType(10)]
    public uint Label { get; set; }

    /// <summary>The image moved half a pixel: each pixel is the mean of two; what comes in at the border is white.</summary>
    public Row MovedByHalf(int right, int down)
    {
        float At(int x, int y) => x is >= 0 and < Side && y is >= 0 and < Side ? Pixels[(y * Side) + x] : 0;
        var moved = Enumerable.Range(0, Size).Select(i => (Pixels[i] + At((i % Side) - right, (i / Side) - down)) / 2);
        return new Row { Label = Label, Pixels = [.. moved] };
    }
}

/// <summary>Reads and writes those files.</summary>
static class Rows
{
    public static void Write(string path, IEnumerable<Row> rows) =>
        File.WriteAllLines(path, rows.Select(r => $"{r.Label},{string.Join(',', r.Pixels.Select(Text))}"));

    public static IEnumerable<Row> Read(string path) =>
        from line in File.ReadLines(path)
        let values = line.Split(',')
        select new Row { Label = uint.Parse(values[0]), Pixels = [.. values.Skip(1).Select(Number)] };

    public static IDataView Load(MLContext ml, string path) => ml.Data.LoadFromTextFile<Row>(path, separatorChar: ',');

    private static string Text(float value) => value.ToString(CultureInfo.InvariantCulture);

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);
}
