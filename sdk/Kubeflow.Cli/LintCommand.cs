using System.CommandLine;
using System.Text;
using Kubeflow.Pipelines;

namespace Kubeflow.Cli;

/// <summary><c>kubeflow lint FILE.yaml --target kfp-2.15</c>.</summary>
internal static class LintCommand
{
    private static readonly Option<string> Target = new("--target")
    {
        Description = $"What it is to run on: {string.Join(", ", TargetProfile.All.Select(t => t.Name))}.", DefaultValueFactory = _ => TargetProfile.NewestKfp.Name,
    };

    public static Command Create()
    {
        var command = new Command("lint", "Checks a pipeline without running it; says what its target cannot run.") { CommonOptions.Source, CommonOptions.Pipeline, Target, CommonOptions.Json };
        command.SetAction((parsed, _) => Reply.RunAsync(parsed.GetValue(CommonOptions.Json), () => Task.FromResult(Run(parsed))));
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var target = TargetProfile.Parse(parsed.GetValue(Target)!);
        var document = PipelineSource.Load(parsed.GetValue(CommonOptions.Source)!, parsed.GetValue(CommonOptions.Pipeline));
        var findings = Linter.Check(document, target);
        var (name, size, steps) = (document.Spec.PipelineInfo?.Name, Encoding.UTF8.GetByteCount(document.ToYaml()), document.Spec.DeploymentSpec?.Executors?.Count ?? 0);
        if (parsed.GetValue(CommonOptions.Json))
        {
            Reply.Write(new
            {
                ok = true, pipeline = name, target = target.Name, bytes = size, executors = steps, faults = Array.Empty<object>(),
                warnings = findings.Select(f => new { id = f.Rule.Id, where = f.Where, message = f.Message, hint = f.Hint, page = f.Rule.Page }),
            });
            return ExitCode.Done;
        }
        foreach (var finding in findings)
            Console.WriteLine($"warning: {finding}");
        Console.WriteLine($"{name}: no faults, {(findings.Count == 0 ? "nothing" : findings.Count)} to heed on {target}; {steps} executors, {size / 1024.0:0.#} KiB.");
        return ExitCode.Done;
    }
}
