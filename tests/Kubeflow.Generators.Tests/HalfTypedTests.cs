namespace Kubeflow.Generators.Tests;

/// <summary>An editor runs generator and analyzers on code that is half typed.</summary>
public class HalfTypedTests
{
    private const string Source = """
        namespace Team;
        [ArtifactType("acme.Table", "1.0.0")] public class Table : Artifact { public Table(int a) { } }
        public record Info(string Name, List<Info> Parts);
        public static class Steps<T>
        {
            /// <summary>Trains <see cref="Info"/>.</summary>
            /// <param name="x">X.</param>
            [Component(Name = "x", Image = "y")] private static async Task<(double a, Info[] b)> Train(this Input<Table>? x, in List<Output<Model>> y, params int[,] z) => default;
            [Component] public static int operator +(Steps<T> a, int b) { [Component] void Local(Func<int> a = null) { } return 1; }
            extension(int a) { [Component] public static Dictionary<string, (int, int)> B(DayOfWeek d = (DayOfWeek)9, float f = 1f / 0f, CancellationToken t = default) => []; }
        }
        """;

    [Test]
    public async Task Run_CodeCutAnywhere_NeverFails()
    {
        var failures = new List<string>();
        for (var end = 0; end <= Source.Length; end += 9)
        {
            var text = Source[..end];
            if (Generated.From(text).Exception is { } fault)
                failures.Add($"{text}\n{fault}");
            // An analyzer that throws is reported as AD0001.
            failures.AddRange((await Code.AnalyzeAsync(text)).Where(d => d.Id == "AD0001").Select(d => $"{text}\n{d}"));
        }
        Assert.That(failures, Is.Empty);
    }
}
