using System.Reflection;
using System.Runtime.CompilerServices;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Execution;
using Kubeflow.Training.Rules;

namespace Kubeflow.Training;

/// <content>A C# method as what is trained.</content>
public sealed partial class TrainJobBuilder
{
    /// <summary>Runs a C# method in every process: on this machine from the assembly that holds it, on a cluster from the image of
    /// <see cref="ComponentImageAttribute"/> or <see cref="Image"/>, which <c>dotnet publish -t:PublishContainer</c> makes.</summary>
    /// <param name="method">A static method without parameters. It finds its place in the environment: <c>RANK</c>, <c>WORLD_SIZE</c> and so on.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Method(Action method, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => UseMethod(method.Method, new(file, line));

    /// <summary>Runs a C# method in every process; see <see cref="Method(Action, string, int)"/>.</summary>
    /// <param name="method">A static method without parameters.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Method(Func<Task> method, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => UseMethod(method.Method, new(file, line));

    /// <summary>Runs a C# method in every process; see <see cref="Method(Action, string, int)"/>.</summary>
    /// <param name="method">A static method; its token tells it to stop.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Method(Func<CancellationToken, Task> method, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        UseMethod(method.Method, new(file, line));

    private TrainJobBuilder UseMethod(MethodInfo method, SourceLocation location)
    {
        var shown = $"{method.DeclaringType?.Name}.{method.Name}";
        var wrong = !method.IsStatic ? "is not static, so that no process could find what it belongs to"
            : method.IsGenericMethod || method.DeclaringType is null or { IsGenericType: true } ? "is generic"
            : null;
        var assembly = method.Module.Assembly;
        var command = new MethodCommand(assembly.GetName().Name!, $"{method.DeclaringType?.FullName}.{method.Name}");
        return Set(
            () => _trainer = _trainer with
            {
                Command = command.Command, Args = command.Args,
                Image = _trainer.Image ?? assembly.GetCustomAttribute<ComponentImageAttribute>()?.Image,
            },
            location.File, location.Line, wrong is null ? null : UnusableMethod.Of(shown, wrong, location));
    }
}
