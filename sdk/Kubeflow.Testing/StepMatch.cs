using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Execution;
using Kubeflow.Pipelines.Ir;
using Kubeflow.Pipelines.Local;
using Kubeflow.Testing.Rules;

namespace Kubeflow.Testing;

/// <summary>Which steps of a pipeline are meant.</summary>
internal abstract class StepMatch
{
    /// <summary>Whether it is this step of a run.</summary>
    public abstract bool Is(StepIdentity step);

    /// <summary>Whether it can be this step of a document, whose loops have not run.</summary>
    public abstract bool CouldBe(PipelineStep step);

    public abstract KubeflowException NoSuchStep(string pipeline, IReadOnlyList<PipelineStep> steps);
}

/// <summary>A step by its task's name, or by its path.</summary>
internal sealed class NamedStep(string task) : StepMatch
{
    public override bool Is(StepIdentity step) => task.Contains('/', StringComparison.Ordinal) ? step.Path == task : step.Name == task;

    public override bool CouldBe(PipelineStep step) => task.Contains('/', StringComparison.Ordinal) ? step.CanHavePath(task) : step.Name == task;

    public override KubeflowException NoSuchStep(string pipeline, IReadOnlyList<PipelineStep> steps) => UnknownStep.Of(pipeline, task, steps);
}

/// <summary>The steps that run a component: a container with the same command.</summary>
internal sealed class ComponentStep : StepMatch
{
    private readonly string _name;
    private readonly IReadOnlyList<string> _command;

    private ComponentStep(string name, ContainerSpec container) => (_name, _command) = (name, Words(container));

    public static ComponentStep Of(Component component) => component.Implementation is ContainerImplementation
        ? new(component.Name, component.Executor.Container!)
        : throw WrongReplacement.OfGraph(component.Name);

    public override bool Is(StepIdentity step) => IsRunBy(step.Executor);

    public override bool CouldBe(PipelineStep step) => IsRunBy(step.Executor);

    public override KubeflowException NoSuchStep(string pipeline, IReadOnlyList<PipelineStep> steps) => UnknownStep.OfComponent(pipeline, _name, steps);

    private bool IsRunBy(ExecutorSpec executor) => executor.Container is { } container && Words(container).SequenceEqual(_command);

    private static List<string> Words(ContainerSpec container) => [.. container.Command ?? [], .. container.Args ?? []];
}

/// <summary>The steps that run a C# method.</summary>
internal sealed class MethodStep : StepMatch
{
    private readonly RegisteredStep _step;

    private MethodStep(RegisteredStep step) => _step = step;

    public static MethodStep Of(Delegate method)
    {
        var assembly = method.Method.Module.Assembly;
        System.Runtime.CompilerServices.RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
        var step = StepRegistry.Of(assembly.GetName().Name!).FirstOrDefault(s => s.Method == method.Method);
        return step?.BodyOf is null ? throw WrongReplacement.OfMethod(method.Method.Name) : new MethodStep(step);
    }

    public StepBody BodyOf(Delegate replacement) => _step.BodyOf!(replacement);

    public override bool Is(StepIdentity step) => IsRunBy(step.Executor);

    public override bool CouldBe(PipelineStep step) => IsRunBy(step.Executor);

    public override KubeflowException NoSuchStep(string pipeline, IReadOnlyList<PipelineStep> steps) => UnknownStep.OfComponent(pipeline, _step.Name, steps);

    private bool IsRunBy(ExecutorSpec executor) =>
        executor.Container is { } container && StepCommand.Parse(container.Command ?? [], container.Args ?? []) is { } command
        && command.Assembly == _step.Assembly && command.Step == _step.Name;
}
