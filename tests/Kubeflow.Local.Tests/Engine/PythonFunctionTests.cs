using Kubeflow.Pipelines;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>Functions of Python files as steps of C# pipelines.</summary>
public class PythonFunctionTests
{
    [Test]
    public async Task Run_FunctionThatUsesADecoratedClassAndHelper_KeepsTheirDecorators()
    {
        await using var local = new LocalRun();
        var file = local.At("steps.py");
        await File.WriteAllTextAsync(file, """
            from contextlib import contextmanager
            from dataclasses import dataclass
            from kubeflow_dotnet import dsl

            @dataclass
            class Box:
                size: int

            @contextmanager
            def opened(box):
                yield box.size

            @dsl.component
            def measure(size: int) -> int:
                with opened(Box(size)) as found:
                    return found + 1
            """);
        var run = await local.EndAsync(Pipeline.Define("measures", p => p.Output("size", p.Add(PythonComponent.Load(file, "measure")).With("size", 4).Output<int>("Output"))));

        Assert.That(run.Error, Is.Null);
        Assert.That(run.Output<int>("size"), Is.EqualTo(5));
    }
}
