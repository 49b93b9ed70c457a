namespace Kubeflow.Pipelines.Ir;

/// <summary>Which characters a YAML text may hold as they are.</summary>
internal static class YamlCharacter
{
    /// <summary>What every reader takes, inside a line: no control characters, no line breaks of YAML 1.1, no byte order mark.</summary>
    public static bool IsPrintable(char c) =>
        c is >= ' ' and <= '~' or >= '\u00a0' and <= '\ufffd' and not '\u2028' and not '\u2029' and not '\ufeff';
}
