using System.Runtime.CompilerServices;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Pipelines;

/// <summary>Makes a component of a C# method. Called by generated code; write <c>[Component]</c> instead.</summary>
public sealed class MethodComponentBuilder : ComponentBuilder<MethodComponentBuilder>
{
    private readonly string _image;
    private readonly StepCommand _step;

    private MethodComponentBuilder(string name, string image, StepCommand step, SourceLocation location) : base(name, location)
    {
        _image = image;
        _step = step;
    }

    /// <summary>Starts the component of a C# method.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="assembly">The assembly's simple name.</param>
    /// <param name="step">Type and method: <c>Team.Digits.Split</c>.</param>
    /// <param name="image">The image that holds the assembly.</param>
    /// <param name="file">The method's file.</param>
    /// <param name="line">The method's line.</param>
    public static MethodComponentBuilder Create(
        string name, string assembly, string step, string image, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(name, image, new StepCommand(assembly, step), new SourceLocation(file, line));

    /// <summary>Makes the component.</summary>
    /// <exception cref="ValidationException">Something is wrong; all faults are in it.</exception>
    public Component Build() => Finish(new ContainerImplementation(_image, _step.Command, _step.Args));
}
