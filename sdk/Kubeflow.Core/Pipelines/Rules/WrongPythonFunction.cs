namespace Kubeflow.Pipelines.Rules;

/// <summary>Python function that is no component.</summary>
internal static class WrongPythonFunction
{
    public static readonly Rule Rule = new("KF2033", "Python function that is no component");

    public static Fault Of(string message, SourceLocation location) =>
        new(Rule, message, "Use kfp's types: str, int, float, bool, list, dict, Input[Dataset], Output[Model], InputPath(...), OutputPath(...).", location);
}
