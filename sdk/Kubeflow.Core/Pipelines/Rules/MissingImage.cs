namespace Kubeflow.Pipelines.Rules;

/// <summary>Missing image.</summary>
internal static class MissingImage
{
    public static readonly Rule Rule = new("KF2019", "Missing image");

    public static Fault Of(SourceLocation location) =>
        new(Rule, "The component names no container image.", "Call Image(...), such as Image(\"python:3.12\").", location);
}
