using System.CommandLine;

namespace Kubeflow.Cli;

/// <summary><c>kubeflow lint FILE.yaml</c>.</summary>
internal static class LintCommand
{
    public static Command Create()
    {
        var command = new Command("lint", "Checks a pipeline without running it.") { CommonOptions.Source, CommonOptions.Pipeline, CommonOptions.Json };
        command.SetAction((parsed, _) => Reply.RunAsync(parsed.GetValue(CommonOptions.Json), () =>
        {
            var document = PipelineSource.Load(parsed.GetValue(CommonOptions.Source)!, parsed.GetValue(CommonOptions.Pipeline));
            var (size, steps) = (System.Text.Encoding.UTF8.GetByteCount(document.ToYaml()), document.Spec.DeploymentSpec?.Executors?.Count ?? 0);
            if (parsed.GetValue(CommonOptions.Json))
                Reply.Write(new { ok = true, pipeline = document.Spec.PipelineInfo?.Name, bytes = size, executors = steps, faults = Array.Empty<object>() });
            else
                Console.WriteLine($"{document.Spec.PipelineInfo?.Name}: no faults; {steps} executors, {size / 1024.0:0.#} KiB.");
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }
}
