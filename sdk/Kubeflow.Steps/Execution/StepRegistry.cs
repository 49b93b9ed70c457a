using System.Collections.Concurrent;

namespace Kubeflow.Pipelines.Execution;

/// <summary>The body of a C# step: reads its inputs from the call, runs the method, and gives the call its results.</summary>
/// <param name="call">One run of the step.</param>
public delegate Task StepBody(StepCall call);

/// <summary>
/// The C# steps this process knows. The generator adds a module initializer that registers every <c>[Component]</c> method of an
/// assembly; nothing is found by reflection.
/// </summary>
public static class StepRegistry
{
    private static readonly ConcurrentDictionary<(string Assembly, string Step), RegisteredStep> Steps = new();

    /// <summary>Registers a step. Called by generated code.</summary>
    /// <param name="step">What to register.</param>
    public static void Add(RegisteredStep step) => Steps[(step.Assembly, step.Name)] = step;

    /// <summary>Finds a step.</summary>
    /// <param name="assembly">The assembly's simple name, without <c>.dll</c>.</param>
    /// <param name="step">The step's name, type and method: <c>Team.Digits.Split</c>.</param>
    /// <returns>The step, or null if this process has not loaded it.</returns>
    public static RegisteredStep? Find(string assembly, string step) => Steps.GetValueOrDefault((assembly, step));

    /// <summary>All steps of one assembly.</summary>
    /// <param name="assembly">The assembly's simple name.</param>
    public static IReadOnlyList<RegisteredStep> Of(string assembly) =>
        [.. Steps.Values.Where(s => s.Assembly == assembly).OrderBy(s => s.Name, StringComparer.Ordinal)];
}

/// <summary>A C# step of this process.</summary>
/// <param name="Assembly">The assembly's simple name, without <c>.dll</c>.</param>
/// <param name="Name">Type and method: <c>Team.Digits.Split</c>.</param>
/// <param name="Method">The method itself.</param>
/// <param name="Body">Runs it.</param>
public sealed record RegisteredStep(string Assembly, string Name, System.Reflection.MethodInfo Method, StepBody Body)
{
    /// <summary>Makes a body that calls another method of the same signature, for tests; null where the registration has none.</summary>
    public Func<Delegate, StepBody>? BodyOf { get; init; }
}
