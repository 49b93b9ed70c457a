using Kubeflow.Pipelines;

namespace Kubeflow.Generators.Tests.Running;

/// <summary>Components that this project's own compiler made tasks of.</summary>
public static class Steps
{
    public enum Size
    {
        Small,
        Large,
    }

    /// <summary>Splits the data.</summary>
    /// <param name="raw">All of it.</param>
    /// <param name="testShare">The share that is held out.</param>
    /// <param name="train">To learn from.</param>
    /// <param name="test">To judge by.</param>
    [Component]
    public static void Split(Input<Dataset> raw, double testShare, Output<Dataset> train, Output<Dataset> test)
    {
        var lines = File.ReadAllLines(raw.Path);
        var held = (int)(lines.Length * testShare);
        File.WriteAllLines(train.Path, lines[held..]);
        File.WriteAllLines(test.Path, lines[..held]);
        train.Metadata["rows"] = lines.Length - held;
    }

    [Component(Name = "train-model", Image = "registry.example.com/trainer:2")]
    public static async Task<(double accuracy, IReadOnlyList<int> epochs)> TrainAsync(
        Input<Dataset> train, Output<Model> model, float learningRate = 0.5f, Size size = Size.Large, int? seed = null,
        CancellationToken cancellationToken = default)
    {
        await File.WriteAllTextAsync(model.Path, $"{size} {seed?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}", cancellationToken);
        return (learningRate + 0.25, [1, 2, 3]);
    }

    [Component]
    public static int Count(IReadOnlyList<Input<Model>> models, Input<Metrics>? before = null) => models.Count + (before is null ? 0 : 100);

    [Component]
    public static string Report(PipelineTaskFinalStatus status, string? note = null) => $"{status.State} {status.ErrorMessage} {note}";

    [Component]
    public static int[] Squares(List<int> numbers) => [.. numbers.Select(n => n * n)];
}
