using System.Text;

namespace Kubeflow.Pipelines;

/// <summary>Names of parameters, inputs and outputs. They stand inside placeholders and expressions, which know no escapes.</summary>
internal static class ValueName
{
    /// <summary>What stands before the names that the compiler makes.</summary>
    private const string Reserved = "pipelinechannel--";

    /// <summary>Whether a name can stand there, and is not taken for one that the compiler makes.</summary>
    public static bool IsGood(string name) =>
        name.EnumerateRunes().Any(Rune.IsLetterOrDigit) && !name.Any(c => char.IsControl(c) || "'\"`\\[]{}$".Contains(c))
        && !name.StartsWith(Reserved, StringComparison.Ordinal);
}
