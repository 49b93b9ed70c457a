namespace Kubeflow.Manifests;

/// <summary>A text that cannot be read as YAML: why, as the end of a sentence, the line, and what to do.</summary>
internal sealed class YamlFault(string reason, int line, string hint = "Correct the text at that line.") : Exception(reason)
{
    public int Line => line;

    public string Hint => hint;
}
