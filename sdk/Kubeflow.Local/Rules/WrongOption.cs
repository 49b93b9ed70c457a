namespace Kubeflow.Pipelines.Rules;

/// <summary>Option that cannot be.</summary>
internal static class WrongOption
{
    public static readonly Rule Rule = new("KF4021", "Option that cannot be");

    public static KubeflowException Of(string option, string given, string hint) =>
        new(Rule.Id, $"The option {option} cannot be {given}.", hint, option);
}
