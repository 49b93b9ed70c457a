using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Tests;

/// <summary>What cannot be a component is refused in the editor, once, with the fix; and nothing is generated that does not compile.</summary>
public class AnalyzerTests
{
    private static IEnumerable<TestCaseData> Methods()
    {
        yield return new("KF1001", "[Component] public int A() => 1;");
        yield return new("KF1002", "[Component] public static int A<T>() => 1;");
        yield return new("KF1003", "[Component] private static int A() => 1;");
        yield return new("KF1003", "private static class B { [Component] public static int A() => 1; }");
        yield return new("KF1004", "[Component] public static async void A() => await Task.Yield();");
        yield return new("KF1005", "[Component] public static int A() => 1; [Component] public static int ATask() => 1;");
        yield return new("KF1005", "[Component] public static int StepsTasks() => 1;");
        yield return new("KF1006", "[Component] public static int A(ref int a) => 1;");
        yield return new("KF1006", "[Component] public static int A(out int a) => a = 1;");
        yield return new("KF1006", "[Component] public static int A(in int a) => 1;");
        yield return new("KF1006", "[Component] public static int A(ref readonly int a) => 1;");
        yield return new("KF1006", "[Component] public static int A(params int[] a) => 1;");
        yield return new("KF1008", "[Component] public static (int, int) A() => (1, 1);");
        yield return new("KF1008", "[Component] public static (int a, int) A() => (1, 1);");
        yield return new("KF1009", "[Component] public static int A(int testShare, int test_share) => 1;");
        yield return new("KF1009", "[Component] public static int A(Output<Model> output) => 1;");
        yield return new("KF1009", "[Component] public static (int a, int A) A() => (1, 1);");
        yield return new("KF1011", "public static void A() { [Component] static void B() { } B(); }");
        yield return new("KF1011", "public static Action A() => [Component] () => { };");
        yield return new("KF1011", "public static int A { [Component] get => 1; }");
        yield return new("KF1011", "[Component] public static Steps operator +(Steps a, Steps b) => a;");
        yield return new("KF1013", "[Component(Name = \"--\")] public static int A() => 1;");
        yield return new("KF1014", "[Component] public static int A(double a = double.NaN) => 1;");
        yield return new("KF1014", "[Component] public static int A(float? a = float.PositiveInfinity) => 1;");
        yield return new("KF1014", "[Component] public static int A(DayOfWeek a = (DayOfWeek)9) => 1;");
        yield return new("KF1015", "[Component] public static int? A() => 1;");
        yield return new("KF1015", "[Component] public static Task<string?> A() => Task.FromResult<string?>(null);");
        yield return new("KF1015", "[Component] public static (int a, string? b) A() => (1, null);");
        yield return new("KF1017", "[Component] public static int Import(string uri) => 1;");
    }

    private static IEnumerable<TestCaseData> Types()
    {
        string[] wrong =
        [
            "Span<int>", "ReadOnlyMemory<byte>", "nint", "Action", "Func<int>", "object", "dynamic", "System.IO.Stream", "System.IO.FileInfo", "int[,]",
            "decimal", "short", "byte", "byte[]", "uint", "char", "Int128", "DateTime", "DateTimeOffset", "TimeSpan", "Guid", "Uri", "List<Uri>",
            "(int a, int b)", "Task<int>", "IAsyncEnumerable<int>", "Model", "Artifact", "List<Output<Model>>", "HashSet<Input<Model>>", "Type", "Exception",
            "IDisposable", "Team.Open", "Team.Abstract", "Team.Two", "Dictionary<Team.Good, int>", "List<Team.Open>", "Dictionary<string, Action>",
        ];
        return wrong.Select(type => new TestCaseData(type));
    }

    private static IEnumerable<TestCaseData> GoodTypes()
    {
        string[] good =
        [
            "string", "bool", "int", "long", "float", "double", "DayOfWeek", "int?", "List<int>", "double[]", "IEnumerable<string>", "HashSet<int>",
            "Dictionary<string, double>", "IReadOnlyDictionary<string, List<int>>", "Dictionary<int, DateTime>", "System.Text.Json.JsonElement",
            "System.Text.Json.Nodes.JsonObject", "Team.Good", "List<Team.Good>", "Team.Circle", "Team.Converted", "IReadOnlyList<Input<Model>>",
        ];
        return good.Select(type => new TestCaseData(type));
    }

    private const string Records = """
        namespace Team;
        public record Good(string Name, DateTime When, decimal Price, byte[] Bytes);
        public record Open(string Name, System.IO.Stream Content);
        public abstract class Abstract;
        public class Two { public Two(int a) { } public Two(string a) { } }
        public class Circle { public Circle? Next { get; set; } [System.Text.Json.Serialization.JsonIgnore] public Action? Done { get; set; } }
        [System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter))] public abstract class Converted;
        """;

    [TestCaseSource(nameof(Methods))]
    public async Task Analyze_WrongMethod_SaysWhy(string id, string member)
    {
        var source = $"namespace Team; public class Steps {{ {member} }}";
        var found = await Code.AnalyzeAsync(source);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Select(d => d.Id).Distinct(), Is.EqualTo(new[] { id }));
            Assert.That(Generated.From(source).Faults.Where(f => f.Severity == DiagnosticSeverity.Error), Is.Empty, "nothing is generated that does not compile");
        }
    }

    [TestCaseSource(nameof(Types))]
    public async Task Analyze_TypeThatCannotTravel_SaysWhatToTake(string type)
    {
        var found = await Code.AnalyzeAsync(Records, $"namespace Team; public static class Steps {{ [Component] public static int A({type} a) => 1; }}");
        Assert.That(found.Select(d => d.Id), Is.EqualTo(new[] { "KF1007" }));
        Assert.That(found[0].GetMessage(null), Does.Match("^Parameter 'a' has the type '.+', .+: .+[^.]$"), "type, reason, fix");
    }

    [TestCaseSource(nameof(GoodTypes))]
    public async Task Analyze_TypeThatTravels_IsTaken(string type)
    {
        var source = $"namespace Team; public static class Steps {{ [Component] public static int A({type} a) => 1; }}";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Code.AnalyzeAsync(Records, source), Is.Empty);
            Assert.That(Generated.From(Records, source).Faults.Where(f => f.Id != "CS1591"), Is.Empty);
        }
    }

    [TestCase("Model")]
    [TestCase("Output<Model>")]
    [TestCase("Uri")]
    [TestCase("IAsyncEnumerable<int>")]
    [TestCase("Task<Task<int>>")]
    [TestCase("(int a, Action b)")]
    public async Task Analyze_ReturnThatCannotTravel_IsRefused(string type)
    {
        var found = await Code.AnalyzeAsync($"namespace Team; public static class Steps {{ [Component] public static {type} A() => default!; }}");
        Assert.That(found.Select(d => d.Id), Is.EqualTo(new[] { "KF1007" }));
    }

    [TestCase("KF1010", "[ArtifactType(\"table\")] public class Table : Artifact;")]
    [TestCase("KF1010", "[ArtifactType(\"acme.data.Table\")] public class Table : Artifact;")]
    [TestCase("KF1010", "[ArtifactType(\"acme.Table\", \"1.0\")] public class Table : Artifact;")]
    [TestCase("KF1012", "public class Table(int rows) : Dataset { public int Rows => rows; }")]
    public async Task Analyze_WrongArtifactType_SaysWhy(string id, string source) =>
        Assert.That((await Code.AnalyzeAsync("namespace Team; " + source)).Select(d => d.Id), Is.EqualTo(new[] { id }));

    [TestCase("[ArtifactType(\"acme.Table\", \"1.0.0\")] public class Table : Artifact;")]
    [TestCase("public class Table : Dataset;")]
    [TestCase("public abstract class Table(int rows) : Dataset { public int Rows => rows; }")]
    public async Task Analyze_ArtifactType_IsTaken(string source) =>
        Assert.That(await Code.AnalyzeAsync("namespace Team; " + source), Is.Empty);

    [Test]
    public async Task Analyze_FileLocalClass_IsRefused() =>
        Assert.That((await Code.AnalyzeAsync("file static class Steps { [Component] public static int A() => 1; }")).Single().GetMessage(null), Does.Contain("the class 'Steps'"));

    [Test]
    public async Task Analyze_ClassOfTheGeneratedName_IsRefused()
    {
        const string Source = "namespace Team; public static class Steps { [Component] public static int A() => 1; } public class StepsTasks;";
        Assert.That((await Code.AnalyzeAsync(Source)).Select(d => d.Id), Is.EqualTo(new[] { "KF1016" }));
    }

    [Test]
    public async Task Analyze_GenericClass_IsRefused() =>
        Assert.That(
            (await Code.AnalyzeAsync("namespace Team; public static class Steps<T> { public static class Inner { [Component] public static int A() => 1; } }")).Select(d => d.Id),
            Is.EqualTo(new[] { "KF1002" }));

    [TestCase("public static class Steps { extension(int) { [Component] public static int A() => 1; } }")]
    [TestCase("public interface ISteps { [Component] public static virtual int A() => 1; }")]
    public async Task Analyze_MemberThatNoNameLeadsTo_IsRefused(string source) =>
        Assert.That((await Code.AnalyzeAsync("namespace Team; " + source)).Select(d => d.Id), Is.EqualTo(new[] { "KF1011" }));

    [Test]
    public async Task Analyze_Overloads_BothAreMarked() =>
        Assert.That(
            (await Code.AnalyzeAsync("namespace Team; public static class Steps { [Component] public static int A() => 1; [Component] public static int A(int a) => 1; }")).Select(d => d.Id),
            Is.EqualTo(new[] { "KF1005", "KF1005" }));

    [Test]
    public void Generate_UnknownType_LeavesTheCompilersOwnErrorAlone()
    {
        var generated = Generated.From("namespace Team; internal static class Steps { [Component] public static int A(Input<Datset> a) => 1; }");
        Assert.That(generated.Faults.Select(f => f.Id), Is.EqualTo(new[] { "CS0246" }));
    }
}
