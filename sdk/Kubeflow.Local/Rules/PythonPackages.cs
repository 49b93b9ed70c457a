namespace Kubeflow.Pipelines.Rules;

/// <summary>Python packages that cannot be installed.</summary>
internal static class PythonPackages
{
    public static readonly Rule Rule = new("KF4019", "Python packages that cannot be installed");

    public static string Of(string task, IReadOnlyList<string> packages, string problem) =>
        $"{Rule.Id}: Step '{task}' needs {string.Join(", ", packages)}, which could not be installed ({problem.TrimEnd('.')}). Install them into the interpreter, or give access to the package index.";
}
