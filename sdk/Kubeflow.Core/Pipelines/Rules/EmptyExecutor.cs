namespace Kubeflow.Pipelines.Rules;

/// <summary>Executor that runs nothing.</summary>
internal static class EmptyExecutor
{
    public static readonly Rule Rule = new("KF3019", "Executor that runs nothing");

    public static Fault Of(string executor, SourceLocation location) =>
        new(Rule, $"Executor '{executor}' has no container and no importer.", "Add one of them.", location);

    public static Fault WithoutImage(string executor, SourceLocation location) =>
        new(Rule, $"The container of executor '{executor}' has no image.", "Add 'image'.", location);
}
