using System.Text.RegularExpressions;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>Placeholder that the target leaves as it stands.</summary>
internal static partial class UnresolvedPlaceholder
{
    public static readonly Rule Rule = new("KF6015", "Placeholder that is left as it stands");

    private static readonly string[] OfTheRun = ["pipeline_job_name", "pipeline_job_resource_name", "pipeline_job_uuid", "pipeline_task_name", "pipeline_task_uuid"];
    private static readonly string[] Times = ["pipeline_job_create_time_utc", "pipeline_job_schedule_time_utc"];
    private static readonly string[] Local = [.. OfTheRun, .. Times, "pipeline_root", "workspace_path"];

    public static IEnumerable<LintFinding> Find(LintScope scope) => scope.Target == TargetProfile.Argo
        ? []
        : scope.Executors.SelectMany(e => InCommand(scope, e)).Concat(scope.Tasks.SelectMany(t => InConstants(scope, t)));

    private static IEnumerable<LintFinding> InCommand(LintScope scope, LintExecutor executor)
    {
        var container = executor.Spec.Container;
        foreach (var (words, field) in new[] { (container?.Command, "command"), (container?.Args, "args") })
            foreach (var (index, word) in words.OrEmpty().Index())
                foreach (var reason in InWord(scope, executor.Label, word))
                    yield return scope.Find(
                        LintEffect.Fails, Rule, $"Executor '{executor.Label}': {reason}.", Fix(word),
                        [.. executor.Path, "container", field, index.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
    }

    private static IEnumerable<string> InWord(LintScope scope, string label, string word)
    {
        if (scope.IsKfp && word.StartsWith("{\"Concat\":", StringComparison.Ordinal))
            yield return "no version of KFP joins the parts of {\"Concat\": ...}, the step gets the text itself";
        if (scope.IsKfpBefore(17) && word.StartsWith("{\"IfPresent\":", StringComparison.Ordinal))
            yield return $"{scope.Where} does not decide {{\"IfPresent\": ...}}, the step gets the text itself";
        else if (scope.IsKfp && AskedFor().Match(word) is { Success: true } asked && IsArtifact(scope, label, asked.Groups[1].Value))
            yield return $"KFP decides {{\"IfPresent\": ...}} for parameters only, and '{asked.Groups[1].Value}' is an artifact";
        foreach (var placeholder in PlaceholderUse.In(word))
            if (IsLeft(scope, placeholder, isConstant: false))
                yield return $"{scope.Where} leaves {placeholder.Text} in the command as it stands";
    }

    private static IEnumerable<LintFinding> InConstants(LintScope scope, LintTask task)
    {
        foreach (var (input, source) in (task.Spec.Inputs?.Parameters).OrEmpty())
            foreach (var placeholder in PlaceholderUse.TextsIn(source.RuntimeValue?.Constant ?? default).SelectMany(PlaceholderUse.In))
                if (IsLeft(scope, placeholder, isConstant: true))
                    yield return scope.Find(
                        LintEffect.Ignored, Rule, $"'{task.Name}': {scope.Where} leaves {placeholder.Text} in the value of '{input}' as it stands.", ValueFix(scope, placeholder),
                        [.. task.Path, "inputs", "parameters", input]);
    }

    private static bool IsLeft(LintScope scope, PlaceholderUse use, bool isConstant)
    {
        if (use.Kind is "inputs.parameters" or "outputs.parameters")
            return false;
        if (scope.IsLocal)
            return use.Kind is "json_escape" || (use.Name.Length == 0 && !use.Kind.Contains('.', StringComparison.Ordinal) && !Local.Contains(use.Kind));
        if (use.Kind is "inputs.artifacts" or "outputs.artifacts")
            return use.Field is not (".uri" or ".path");
        if (use.Kind == "workspace_path")
            return !isConstant || scope.IsKfpBefore(15);
        if (OfTheRun.Contains(use.Kind))
            return !isConstant || !use.IsWhole || scope.IsKfpBefore(5);
        return !Times.Contains(use.Kind) || !isConstant || !use.IsWhole || scope.IsKfpBefore(17);
    }

    private static bool IsArtifact(LintScope scope, string label, string input) =>
        scope.Spec.Components.OrEmpty().Values.Any(c => c.ExecutorLabel == label && c.InputDefinitions?.Artifacts?.ContainsKey(input) == true);

    private static string Fix(string word) =>
        word.StartsWith('{') && !word.StartsWith("{{", StringComparison.Ordinal) ? "Make the word inside the step." : "Give it to the step by an input, as a value of its own.";

    private static string ValueFix(LintScope scope, PlaceholderUse use) => use.Kind == "workspace_path" ? "Use KFP 2.15 or later." : !scope.IsKfp || (!OfTheRun.Contains(use.Kind) && !Times.Contains(use.Kind))
        ? "Give a constant, or read it inside the step."
        : use.IsWhole ? $"Use KFP {(Times.Contains(use.Kind) ? "2.17" : "2.5")} or later." : "Give it as a value of its own, with no text around it, and join the text inside the step.";

    [GeneratedRegex("""^\{"IfPresent": *\{.*?"InputName": *"([^"]*)["]""")]
    private static partial Regex AskedFor();
}
