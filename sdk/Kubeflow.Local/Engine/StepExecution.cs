using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Pipelines.Execution;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>One try of a step: hands it its ExecutorInput, runs it where it belongs, and reads what it gave.</summary>
internal static class StepExecution
{
    public static async Task<StepOutcome> RunAsync(RunContext run, Step step, int attempt, CancellationToken cancellationToken)
    {
        try
        {
            StepFiles.Clear(step, attempt);
            if (step.Substitution is { } substitution && substitution.StandsInFor(step.Identity, attempt))
                return await SubstitutedStep.RunAsync(run, step, substitution, Input(step), attempt, cancellationToken);
            if (step.Executor.Importer is { } importer)
                return await ImporterStep.RunAsync(run, step, importer, cancellationToken);
            if (step.Executor.Container is not { } container)
                return new StepOutcome(TaskResult.Failed(UnsupportedExecutor.Of(step.Path)));
            if (VolumeClaims.Is(container))
                return VolumeClaims.Run(run, step);
            var input = Input(step);
            if (StepCommand.Parse(container.Command ?? [], container.Args ?? []) is { } dotNet)
                return run.Options.DotNetSteps == DotNetStepMode.InProcess
                    ? StepWarnings.InProcess(step, await DotNetStep.RunAsync(run, step, dotNet, input, cancellationToken))
                    : await CommandStep.RunAsync(run, step, DotNetStep.HostCommand(run, dotNet, input), input, cancellationToken);
            var words = StepWords.Of(run, step, container, input);
            var (engine, refusal) = await StepPlace.OfAsync(run, step, words, container.Command is { Count: > 0 });
            if (refusal is not null)
                return new StepOutcome(TaskResult.Failed(refusal));
            var outcome = engine is null
                ? await CommandStep.RunAsync(run, step, words.All, input, cancellationToken)
                : await ContainerStep.RunAsync(run, step, engine, words, input, cancellationToken);
            var unknown = Placeholders.Unknown((container.Command ?? []).Concat(container.Args ?? []), words.All);
            return outcome with
            {
                Warnings =
                [
                    .. outcome.Warnings,
                    .. StepWarnings.OfPlace(step, engine),
                    .. unknown.Count > 0 ? new[] { $"Not known on this machine, and left as it stands: {string.Join(", ", unknown)}." } : [],
                ],
            };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new StepOutcome(TaskResult.Canceled);
        }
        catch (Win32Exception fault) when (fault.NativeErrorCode == LibC.ArgumentsTooLong)
        {
            return new StepOutcome(TaskResult.Failed(StepNotStarted.TooLong(step.Path)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or Win32Exception)
        {
            return new StepOutcome(TaskResult.Failed(StepNotStarted.In(step.Path, step.Folder, fault.Message)));
        }
    }

    private static ExecutorInput Input(Step step)
    {
        var outputs = step.Component.OutputDefinitions;
        return new ExecutorInput
        {
            Inputs = new ExecutorInputs { ParameterValues = step.Inputs.Parameters, Artifacts = step.Inputs.Artifacts },
            Outputs = new ExecutorOutputs
            {
                OutputFile = Path.Combine(step.Folder, "output.json"),
                Parameters = (outputs?.Parameters?.Keys ?? []).ToDictionary(
                    name => name, name => new OutputParameter { OutputFile = Path.Combine(step.Folder, "values", SafePath.Segment(name)) }),
                Artifacts = (outputs?.Artifacts ?? new Dictionary<string, Ir.OutputArtifactSpec>()).ToDictionary(
                    artifact => artifact.Key,
                    artifact => new RuntimeArtifactList
                    {
                        Artifacts =
                        [
                            new RuntimeArtifact
                            {
                                Name = artifact.Key,
                                Uri = Path.Combine(step.Folder, SafePath.Segment(artifact.Key)),
                                Type = new() { SchemaTitle = artifact.Value.ArtifactType?.SchemaTitle, SchemaVersion = artifact.Value.ArtifactType?.SchemaVersion },
                                Metadata = Metadata(artifact.Value.Metadata),
                            },
                        ],
                    }),
            },
        };
    }

    private static JsonObject Metadata(IReadOnlyDictionary<string, JsonElement>? metadata) =>
        new((metadata ?? new Dictionary<string, JsonElement>()).Select(m => KeyValuePair.Create(m.Key, JsonNode.Parse(m.Value.GetRawText()))));
}
