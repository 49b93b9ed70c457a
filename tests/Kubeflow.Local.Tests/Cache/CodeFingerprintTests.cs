using System.Reflection;
using System.Runtime.Loader;
using Kubeflow.Pipelines.Local;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubeflow.Local.Tests.Cache;

/// <summary>What changes a step's fingerprint, and what does not: the same class is compiled twice with one edit between.</summary>
public class CodeFingerprintTests
{
    private static readonly string Code = """
        using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks;
        public record Settings(int Depth);
        public interface IScale { double Of(double x); }
        public class Twice : IScale { public double Of(double x) => x * 2; }
        public static class Steps
        {
            static readonly double Factor = 3;
            static readonly int[] Table = { 1, 2, 3, 4, 5, 6, 7, 8 };
            /*before*/
            public static async Task<double> Train(double lr, Settings settings)
            {
                await Task.Yield();
                var scale = new Twice();
                IScale any = scale;
                double Local(double x) => x + 1;
                return new[] { lr, 2 }.Select(x => x * Factor).Concat(Numbers()).Sum() + Helper(lr) + any.Of(lr) + Local(lr) + Table[3] + Generic<int>.Twice(4);
            }
            static double Helper(double x) => Deeper(x) + 1;
            static double Deeper(double x) => x - 1;
            static IEnumerable<double> Numbers() { yield return 1; yield return 2.5; }
            public static int Unrelated(int x) => new[] { x }.Select(y => y + 1).Sum();
        }
        public static class Generic<T> { public static int Twice(int x) => x * 2; }
        """;

    private static readonly string Original = Fingerprint(Code);

    [Test]
    public void Of_SameCodeCompiledAgain_IsTheSame() => Assert.That(Fingerprint(Code), Is.EqualTo(Original));

    [TestCase("static double Deeper(double x) => x - 1", "static double Deeper(double x) => x - 2")]
    [TestCase("x => x * Factor", "x => x * Factor * 1.5")]
    [TestCase("Factor = 3", "Factor = 4")]
    [TestCase("yield return 2.5", "yield return 2.6")]
    [TestCase("x + 1;\n", "x + 2;\n")]
    [TestCase("double Of(double x) => x * 2", "double Of(double x) => x * 4")]
    [TestCase("{ 1, 2, 3, 4, 5, 6, 7, 8 }", "{ 1, 2, 3, 9, 5, 6, 7, 8 }")]
    [TestCase("public static int Twice(int x) => x * 2", "public static int Twice(int x) => x * 3")]
    [TestCase("await Task.Yield();", "await Task.CompletedTask;")]
    [TestCase("record Settings(int Depth)", "record Settings(int Depths)")]
    public void Of_CodeThatTheStepReaches_ChangesIt(string before, string after)
    {
        Assert.That(Code, Does.Contain(before));
        Assert.That(Fingerprint(Code.Replace(before, after, StringComparison.Ordinal)), Is.Not.EqualTo(Original));
    }

    [TestCase("y => y + 1", "y => y + 2")]
    [TestCase("/*before*/", "public static async Task<int> Before() { await Task.Yield(); return new[] { 1 }.Select(z => z + 3).First(); } static IEnumerable<int> Others() { yield return 3; }")]
    [TestCase("/*before*/", "static readonly int Unused;")]
    [TestCase("public static int Unrelated", "/* a comment */ public static int Renamed")]
    public void Of_CodeThatTheStepDoesNotReach_ChangesNothing(string before, string after)
    {
        Assert.That(Code, Does.Contain(before));
        Assert.That(Fingerprint(Code.Replace(before, after, StringComparison.Ordinal)), Is.EqualTo(Original));
    }

    private static string Fingerprint(string code)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(f => Path.GetFileName(f).StartsWith("System.", StringComparison.Ordinal)).Select(f => MetadataReference.CreateFromFile(f));
        // Every edit gives another file, so another build: only the code itself may count.
        var compilation = CSharpCompilation.Create("Team", [CSharpSyntaxTree.ParseText(code)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var image = new MemoryStream();
        var built = compilation.Emit(image);
        Assert.That(built.Success, Is.True, string.Join('\n', built.Diagnostics));
        image.Position = 0;
        var context = new AssemblyLoadContext("Team", isCollectible: true);
        var method = context.LoadFromStream(image).GetType("Steps")!.GetMethod("Train", BindingFlags.Public | BindingFlags.Static)!;
        return CodeFingerprint.Of(method);
    }
}
