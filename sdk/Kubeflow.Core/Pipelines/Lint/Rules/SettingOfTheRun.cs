using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>Image or resource whose text is not read as it stands: a value of the run with text around it, of another type than a text, or on a
/// server that reads only the old number fields.</summary>
internal static class SettingOfTheRun
{
    public static readonly Rule Rule = new("KF6012", "Image or resource that is not read as written");

    public static IEnumerable<LintFinding> Find(LintScope scope) =>
        scope.IsKfp ? scope.Executors.SelectMany(e => Of(scope, e)).Concat(scope.Tasks.SelectMany(t => NotTexts(scope, t))) : [];

    private static IEnumerable<LintFinding> Of(LintScope scope, LintExecutor executor)
    {
        foreach (var (field, text, old) in Settings(executor.Spec.Container))
        {
            var placeholders = PlaceholderUse.In(text).ToList();
            string[] path = [.. executor.Path, "container", .. field.Split('.')];
            if (placeholders.Any(p => !p.IsWhole))
                yield return scope.Find(
                    LintEffect.Fails, Rule, $"KFP takes the first value in '{text}' for the {field} of executor '{executor.Label}' and drops the text around it.",
                    "Let a step make the whole text, and use its output alone.", path);
            else if (scope.IsKfpBefore(4) && placeholders.Count > 0)
                yield return scope.Find(
                    field == "image" ? LintEffect.Fails : LintEffect.Ignored, Rule,
                    $"{scope.Where} does not read the {field} of executor '{executor.Label}' from a value of the run.", "Use KFP 2.4 or later, or write a constant.", path);
            else if (scope.IsKfpBefore(4) && field != "image" && !old)
                yield return scope.Find(
                    LintEffect.Ignored, Rule, $"{scope.Where} does not know the {field} of executor '{executor.Label}', only the number fields of old.",
                    "Use KFP 2.4 or later, or compile the pipeline anew, which writes both.", path);
        }
    }

    private static IEnumerable<LintFinding> NotTexts(LintScope scope, LintTask task) =>
        from setting in Settings(task.Executor?.Container)
        from placeholder in PlaceholderUse.In(setting.Text)
        where placeholder.Kind == "inputs.parameters" && scope.TypeOf(task, placeholder.Name) is { } type && type != "STRING"
        select scope.Find(
            LintEffect.Fails, Rule, $"The {setting.Field} of '{task.Name}' is a {scope.TypeOf(task, placeholder.Name)}, and KFP reads it from texts only.",
            "Give it as a text.", [.. task.Path, "inputs", "parameters", placeholder.Name]);

    // The field, its text, and whether the number field of old says the same.
    private static IEnumerable<(string Field, string Text, bool Old)> Settings(ContainerSpec? container)
    {
        if (container?.Image is { } image)
            yield return ("image", image, true);
        var resources = container?.Resources;
        (string Field, string? Text, bool Old)[] all =
        [
            ("resources.resourceCpuLimit", resources?.ResourceCpuLimit, resources?.CpuLimit is not null),
            ("resources.resourceCpuRequest", resources?.ResourceCpuRequest, resources?.CpuRequest is not null),
            ("resources.resourceMemoryLimit", resources?.ResourceMemoryLimit, resources?.MemoryLimit is not null),
            ("resources.resourceMemoryRequest", resources?.ResourceMemoryRequest, resources?.MemoryRequest is not null),
            ("resources.accelerator.resourceType", resources?.Accelerator?.ResourceType, resources?.Accelerator?.Type is not null),
            ("resources.accelerator.resourceCount", resources?.Accelerator?.ResourceCount, resources?.Accelerator?.Count is not null),
        ];
        foreach (var (field, text, old) in all)
            if (text is not null)
                yield return (field, text, old);
    }
}
