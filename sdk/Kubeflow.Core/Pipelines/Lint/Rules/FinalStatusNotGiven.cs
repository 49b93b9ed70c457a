using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>How another task ended, as an input: known from KFP 2.14 on, and never to the pipeline itself.</summary>
internal static class FinalStatusNotGiven
{
    public static readonly Rule Rule = new("KF6010", "Final status that is not given");

    public static IEnumerable<LintFinding> Find(LintScope scope)
    {
        if (!scope.IsKfp)
            yield break;
        foreach (var (input, definition) in (scope.Spec.Root!.InputDefinitions?.Parameters).OrEmpty())
            if (definition.ParameterType == "TASK_FINAL_STATUS")
                yield return scope.Find(
                    LintEffect.Refused, Rule, $"The pipeline's own input '{input}' is a TASK_FINAL_STATUS, which KFP gives to tasks only, and refuses.",
                    "Use the component as an exit task inside a pipeline.", "root", "inputDefinitions", "parameters", input);
        if (!scope.IsKfpBefore(14))
            yield break;
        foreach (var task in scope.Tasks)
            foreach (var (input, source) in (task.Spec.Inputs?.Parameters).OrEmpty())
                if (source.TaskFinalStatus is not null)
                    yield return scope.Find(
                        LintEffect.Fails, Rule, $"'{task.Name}' asks by '{input}' how a task ended, which {scope.Where} cannot say.",
                        "Use KFP 2.14 or later, or leave the input out.", [.. task.Path, "inputs", "parameters", input]);
    }
}
