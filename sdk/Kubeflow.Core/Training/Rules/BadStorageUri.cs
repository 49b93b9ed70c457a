namespace Kubeflow.Training.Rules;

/// <summary>Bad storage URI.</summary>
internal static class BadStorageUri
{
    public static readonly Rule Rule = new("KF7109", "Bad storage URI");

    public static Fault Of(string path, string uri, SourceLocation location) =>
        new(Rule, $"'{path}' is '{uri}', which is no URI.", "Write scheme and place, such as hf://owner/name or s3://bucket/folder.", location);
}
