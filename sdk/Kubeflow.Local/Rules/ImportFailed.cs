namespace Kubeflow.Pipelines.Rules;

/// <summary>Artifact that cannot be brought in.</summary>
internal static class ImportFailed
{
    public static readonly Rule Rule = new("KF4014", "Artifact that cannot be brought in");

    public static string Of(string task, string uri, string reason, string hint) => $"{Rule.Id}: Importer '{task}' cannot bring in {uri}: {reason.TrimEnd('.')}. {hint}";
}
