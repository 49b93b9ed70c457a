namespace Kubeflow.Pipelines.Rules;

/// <summary>Output that a step did not write.</summary>
internal static class MissingStepOutput
{
    public static readonly Rule Rule = new("KF4010", "Output that a step did not write");

    public static string Of(string task, IEnumerable<string> outputs) =>
        $"{Rule.Id}: Step '{task}' ended well but did not write {string.Join(", ", outputs.Select(o => $"'{o}'"))}. Let it write every output it declares.";

    public static string Unreadable(string task, string output, string? type, string text) =>
        $"{Rule.Id}: Step '{task}' wrote '{text}' to the output '{output}', which is {type}. Let it write a value of that type.";

    public static string NoDocument(string task, string reason) =>
        $"{Rule.Id}: Step '{task}' wrote an output document that cannot be read ({reason.TrimEnd('.')}).";
}
