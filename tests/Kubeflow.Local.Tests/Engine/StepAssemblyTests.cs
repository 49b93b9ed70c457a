using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>Steps of assemblies that lie somewhere on this machine, with what they need beside them.</summary>
public class StepAssemblyTests
{
    private const string Library = "namespace Team; public static class Numbers { public static int Answer => 42; }";

    private const string Steps = """
        using System; using System.Runtime.CompilerServices; using System.Threading.Tasks; using Kubeflow.Pipelines.Execution;
        public static class Entry
        {
            public static int Answer() => Team.Numbers.Answer;
            [ModuleInitializer] public static void Register() => StepRegistry.Add(new RegisteredStep("TeamSteps", "Entry.Answer", ((Func<int>)Answer).Method,
                call => { call.Return("Output", Answer()); return Task.CompletedTask; }));
        }
        """;

    private static readonly Component Answer = MethodComponentBuilder.Create("answer", "TeamSteps", "Entry.Answer", "image").Output<int>("Output").Build();

    private static Pipeline Pipeline => Pipelines.Pipeline.Define("assembly", p => p.Output("answer", p.Add(Answer).Output<int>()));

    [Test]
    public async Task Run_AssemblyOfTheOptions_IsLoadedWithWhatLiesBesideIt()
    {
        // Not in the test's own folder: a loaded assembly's file stays until the process ends.
        var folder = Directory.CreateTempSubdirectory("kubeflow-steps-").FullName;
        var library = Compile(folder, "TeamLibrary", Library);
        var steps = Compile(folder, "TeamSteps", Steps, library, typeof(StepRegistry).Assembly.Location);
        await using (var without = new LocalRun())
            Assert.That((await without.EndAsync(Pipeline)).Error, Does.StartWith("KF4013:").And.Contain("TeamSteps.dll"));

        await using var local = new LocalRun(o => o with { StepAssemblies = [steps] });
        var run = await local.EndAsync(Pipeline);
        Assert.That(run.State, Is.EqualTo(RuntimeState.Succeeded), run.Error);
        Assert.That(run.Output<int>("answer"), Is.EqualTo(42));
    }

    [Test]
    public async Task Run_FileThatIsNoAssembly_SaysSo()
    {
        await using var local = new LocalRun(o => o with { StepAssemblies = [Path.Combine(o.StateFolder, "..", "NoSteps.dll")] });
        await File.WriteAllTextAsync(local.At("NoSteps.dll"), "text");
        var component = MethodComponentBuilder.Create("none", "NoSteps", "Entry.None", "image").Build();
        var run = await local.EndAsync(Pipelines.Pipeline.Define("none", p => p.Add(component)));

        Assert.That(run.Error, Does.StartWith("KF4013:").And.Contain("NoSteps.dll").And.Contain("cannot be loaded"));
    }

    private static string Compile(string folder, string name, string code, params string[] references)
    {
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(f => Path.GetFileName(f).StartsWith("System.", StringComparison.Ordinal));
        var compilation = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(code)],
            framework.Concat(references).Select(f => MetadataReference.CreateFromFile(f)), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var file = Path.Combine(folder, name + ".dll");
        var built = compilation.Emit(file);
        Assert.That(built.Success, Is.True, string.Join('\n', built.Diagnostics));
        return file;
    }
}
