using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Cli;

/// <summary>Writes a document where the user wants it.</summary>
internal static class DocumentOutput
{
    public static int Write(PipelineDocument document, string output, bool json)
    {
        if (output == "-")
        {
            Console.Out.Write(document.ToYaml());
            return ExitCode.Done;
        }
        document.Save(output);
        if (json)
            Reply.Write(new { ok = true, pipeline = document.Spec.PipelineInfo?.Name, output = Path.GetFullPath(output) });
        else
            Console.WriteLine($"{document.Spec.PipelineInfo?.Name} -> {output}");
        return ExitCode.Done;
    }
}
