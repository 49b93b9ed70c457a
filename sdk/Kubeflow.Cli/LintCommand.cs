using System.CommandLine;
using System.Globalization;
using System.Text;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Cli;

/// <summary><c>kubeflow lint FILE.yaml --target kfp-2.5</c>.</summary>
internal static class LintCommand
{
    private static readonly Option<string> Target = new("--target") { Description = $"Where it is to run: {string.Join(", ", TargetProfile.All)} or kfp-newest.", DefaultValueFactory = _ => "kfp-newest" };
    private static readonly Option<bool> WarningsAsErrors = new("--warnings-as-errors") { Description = "Exit with 2 for warnings too." };

    public static Command Create()
    {
        var command = new Command("lint", "Checks a pipeline without running it: whether it is sound, and what will not run as written where it is to run.")
        {
            CommonOptions.Source, CommonOptions.Pipeline, Target, WarningsAsErrors, CommonOptions.KeepUnknown, CommonOptions.Json,
        };
        command.SetAction((parsed, _) => Reply.RunAsync(parsed.GetValue(CommonOptions.Json), () =>
        {
            var target = TargetProfile.Parse(parsed.GetValue(Target)!);
            var document = PipelineSource.Load(
                parsed.GetValue(CommonOptions.Source)!, parsed.GetValue(CommonOptions.Pipeline), new() { KeepUnknown = parsed.GetValue(CommonOptions.KeepUnknown), KeepPlaces = true });
            var findings = Linter.Check(document, target);
            if (parsed.GetValue(CommonOptions.Json))
                WriteJson(document, target, findings);
            else
                WriteText(document, target, findings);
            return Task.FromResult(findings.Any(f => f.IsError || parsed.GetValue(WarningsAsErrors)) ? ExitCode.InputIsWrong : ExitCode.Done);
        }));
        return command;
    }

    private static void WriteText(PipelineDocument document, TargetProfile target, IReadOnlyList<LintFinding> findings)
    {
        foreach (var finding in findings)
            Console.Error.WriteLine(finding);
        var (errors, steps) = (findings.Count(f => f.IsError), document.Spec.DeploymentSpec?.Executors?.Count ?? 0);
        var verdict = findings.Any(f => f.StopsSubmission) ? "it will not run there" : "it runs there";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{document.Spec.PipelineInfo?.Name} on {target}: {Count(errors, "error")}, {Count(findings.Count - errors, "warning")}: {verdict}. {Count(steps, "executor")}, {Size(document) / 1024.0:0.#} KiB{WorkflowSize(document, findings)}."));
    }

    private static void WriteJson(PipelineDocument document, TargetProfile target, IReadOnlyList<LintFinding> findings) => Reply.Write(new
    {
        ok = findings.All(f => !f.IsError),
        runs = findings.All(f => !f.StopsSubmission),
        pipeline = document.Spec.PipelineInfo?.Name,
        target = target.Name,
        bytes = Size(document),
        workflowBytes = findings.Any(f => f.IsError) ? (int?)null : Linter.EstimateWorkflowSize(document),
        executors = document.Spec.DeploymentSpec?.Executors?.Count ?? 0,
        faults = findings.Where(f => f.IsError).Select(Told),
        warnings = findings.Where(f => !f.IsError).Select(Told),
    });

    private static object Told(LintFinding finding) => new
    {
        id = finding.Rule.Id,
        where = finding.Where,
        message = finding.Message,
        hint = finding.Hint,
        effect = finding.Effect.ToString().ToLowerInvariant(),
        file = finding.Location.File,
        line = finding.Location.Line,
        page = finding.Rule.Page,
    };

    private static string WorkflowSize(PipelineDocument document, IReadOnlyList<LintFinding> findings) => findings.Any(f => f.IsError)
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $", about {Linter.EstimateWorkflowSize(document) / 1024} KiB as a workflow");

    private static int Size(PipelineDocument document) => Encoding.UTF8.GetByteCount(document.ToYaml());

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{(number == 0 ? "no" : number)} {what}s";
}
