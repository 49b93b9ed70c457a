using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>Tasks that run however another ended, where KFP loses one or refuses what follows: it hangs them on the other task as a hook.</summary>
internal static class SharedFollower
{
    public static readonly Rule Rule = new("KF6021", "Task after a task that runs anyway");

    public static IEnumerable<LintFinding> Find(LintScope scope)
    {
        if (!scope.IsKfp || scope.IsKfpBefore(4))
            yield break;
        var hooked = new Dictionary<(LintGraph, string), LintTask>();
        foreach (var task in scope.Tasks)
            foreach (var upstream in TaskCircle.WaitsFor(task.Spec).Distinct())
            {
                if (scope.Beside(task, upstream)?.RunsAnyway == true)
                    yield return scope.Find(
                        LintEffect.Refused, Rule, $"'{task.Name}' follows '{upstream}', which runs however the tasks before it ended: KFP makes a hook of it, and refuses what follows a hook.",
                        "Put the later work into the same step, or let the task run only on success.", task.Path);
                else if (task.RunsAnyway && !hooked.TryAdd((task.Graph, upstream), task))
                    yield return scope.Find(
                        LintEffect.Ignored, Rule, $"'{task.Name}' and '{hooked[(task.Graph, upstream)].Name}' both run however '{upstream}' ends, and KFP keeps only the last of them.",
                        "Make one task of the two, such as a pipeline that holds both.", task.Path);
            }
    }
}
