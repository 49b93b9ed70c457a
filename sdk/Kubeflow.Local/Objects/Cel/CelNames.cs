namespace Kubeflow.Clusters.Local;

/// <summary>The names that an expression uses.</summary>
internal static class CelNames
{
    /// <summary>Whether it uses a name.</summary>
    public static bool Uses(string expression, string name) => new CelScanner(expression).Scan().Any(t => t.Kind == CelTokenKind.Name && t.Text == name);
}
