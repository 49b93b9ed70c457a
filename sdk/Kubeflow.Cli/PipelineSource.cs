using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Cli;

/// <summary>Gets a compiled pipeline from a file, or compiles one from an assembly.</summary>
internal static class PipelineSource
{
    public static PipelineDocument Load(string source, string? pipeline, PipelineReadOptions? options = null) =>
        source.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
            ? FromAssembly(source, pipeline).Document
            : PipelineDocument.Load(source, options);

    public static Pipeline FromAssembly(string file, string? name)
    {
        var found = PipelineAssembly.Pipelines(file);
        if (found.Count == 0)
            throw new KubeflowException(
                "NoPipeline", $"{Path.GetFileName(file)} defines no pipeline.", "Give it a public static property, field or parameterless method of type Pipeline.", file);
        if (name is null)
            return found.Count == 1
                ? found[0]
                : throw new KubeflowException("SeveralPipelines", $"{Path.GetFileName(file)} defines {found.Count} pipelines.", $"Choose one with --pipeline: {Names(found)}.", file);
        return found.FirstOrDefault(p => p.Name == name)
            ?? throw new KubeflowException("NoPipeline", $"{Path.GetFileName(file)} defines no pipeline '{name}'.", $"It defines {Names(found)}.", file);
    }

    private static string Names(IReadOnlyList<Pipeline> pipelines) => string.Join(", ", pipelines.Select(p => p.Name));
}
