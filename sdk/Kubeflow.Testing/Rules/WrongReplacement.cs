namespace Kubeflow.Testing.Rules;

/// <summary>What cannot be replaced in a test.</summary>
internal static class WrongReplacement
{
    public static readonly Rule Rule = new("KF4044", "What cannot be replaced in a test");

    public static KubeflowException OfGraph(string component) =>
        new(Rule.Id, $"'{component}' runs no container: it is a pipeline or an importer.", "Replace its steps, by their names.", component);

    public static KubeflowException OfMethod(string method) =>
        new(Rule.Id, $"The method '{method}' is no component.", "Give it [Component], and build its project with this SDK's generator; or replace the step by its name.", method);
}
