using System.Reflection;

namespace Kubeflow.Pipelines.Execution;

/// <summary>What a failed step writes to its log. The sentence stands last, where the end of a log is shown.</summary>
internal static class StepFailure
{
    public static string Describe(string step, Exception fault)
    {
        while (fault is TargetInvocationException or TypeInitializationException or AggregateException { InnerExceptions.Count: 1 } && fault.InnerException is { } inner)
            fault = inner;
        return fault is StepException
            ? $"Step {step} failed: {fault.Message}"
            : $"{fault}{Environment.NewLine}{Environment.NewLine}Step {step} failed: {fault.GetType().Name}: {fault.Message}";
    }
}
