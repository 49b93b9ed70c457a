namespace Kubeflow.Pipelines.Rules;

/// <summary>Type that no pipeline parameter has.</summary>
internal static class WrongParameterType
{
    public static readonly Rule Rule = new("KF2031", "Type that no pipeline parameter has");

    public static Fault Of(string parameter, string type, SourceLocation location) =>
        new(Rule, $"Parameter '{parameter}' of the pipeline is {type}, which only a step's input can be.", "Use text, a number, a boolean, a list or an object.", location);
}
