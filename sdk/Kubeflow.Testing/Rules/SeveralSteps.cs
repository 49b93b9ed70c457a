namespace Kubeflow.Testing.Rules;

/// <summary>Step that ran several times.</summary>
internal static class SeveralSteps
{
    public static readonly Rule Rule = new("KF4043", "Step that ran several times");

    public static KubeflowException Of(string name, IEnumerable<string> paths) =>
        new(Rule.Id, $"'{name}' ran several times.", $"Name one by its path ({string.Join(", ", paths)}), or take them all with StepsOf(\"{name}\").", name);
}
