using System.Text.Json;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Local;

/// <summary>
/// Volume claims: folders under the state folder, which live on from run to run. The two components of KFP that make and delete claims do so
/// with folders.
/// </summary>
internal static class VolumeClaims
{
    private const string Create = "argostub/createpvc";
    private const string Delete = "argostub/deletepvc";

    public static string FolderOf(string stateFolder, string name) => Path.Combine(stateFolder, "volumes", SafePath.Segment(name));

    public static bool Is(ContainerSpec? container) => container?.Image is Create or Delete && (container.Command?.Count ?? 0) == 0;

    /// <summary>Makes or deletes the folder of a claim.</summary>
    public static StepOutcome Run(RunContext run, Step step)
    {
        var name = Text(step, "pvc_name") ?? (Text(step, "pvc_name_suffix") is { } suffix ? run.Id + suffix : run.Id);
        var folder = FolderOf(run.Options.StateFolder, name);
        if (step.Executor.Container!.Image == Create)
            Directory.CreateDirectory(folder);
        else if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        step.Log.WriteLine($"The volume claim '{name}' is the folder {folder} on this machine{(step.Executor.Container.Image == Delete ? "; it was deleted" : "")}.");
        var outputs = (step.Component.OutputDefinitions?.Parameters?.Keys ?? []).ToDictionary(o => o, _ => new OutputValue(Json.Of(name), IsCollected: false));
        return new StepOutcome(TaskResult.Succeeded(TaskOutputs.None with { Parameters = outputs }));
    }

    private static string? Text(Step step, string input) =>
        step.Inputs.Parameters.TryGetValue(input, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
