namespace Kubeflow.Pipelines.Ir;

/// <summary>A text that cannot be read as YAML: why, as the end of a sentence, and the line.</summary>
internal sealed class YamlFault(string reason, int line) : Exception(reason)
{
    public int Line => line;
}
