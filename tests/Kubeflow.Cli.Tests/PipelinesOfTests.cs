using Kubeflow.Pipelines;

namespace Kubeflow.Cli.Tests;

/// <summary>Pipelines that the tool finds in this assembly.</summary>
public static class PipelinesOfTests
{
    public static Pipeline Greets { get; } = Pipeline.Define("greets", p =>
        p.Add(Component.Container("hello").Image("alpine").Command("echo", "hello").Build()));

    public static Pipeline Squares() => Pipeline.Define("squares", p =>
        p.Output("square", p.Square(p.Parameter("n", 3)).Output));
}

/// <summary>Steps of this assembly.</summary>
public static class StepsOfTests
{
    /// <summary>Squares a number.</summary>
    [Component]
    public static int Square(int n)
    {
        Console.WriteLine($"squaring {n}");
        return n * n;
    }
}
