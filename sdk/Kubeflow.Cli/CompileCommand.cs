using System.CommandLine;

namespace Kubeflow.Cli;

/// <summary><c>kubeflow compile ASSEMBLY.dll -o FILE.yaml</c>.</summary>
internal static class CompileCommand
{
    public static Command Create()
    {
        var assembly = new Argument<string>("ASSEMBLY") { Description = "The assembly that defines the pipeline." };
        var command = new Command("compile", "Compiles a pipeline of an assembly to KFP's document.") { assembly, CommonOptions.Pipeline, CommonOptions.Output, CommonOptions.Json };
        command.SetAction((parsed, _) => Reply.RunAsync(parsed.GetValue(CommonOptions.Json), () =>
        {
            var pipeline = PipelineSource.FromAssembly(parsed.GetValue(assembly)!, parsed.GetValue(CommonOptions.Pipeline));
            return Task.FromResult(DocumentOutput.Write(pipeline.Document, parsed.GetValue(CommonOptions.Output)!, parsed.GetValue(CommonOptions.Json)));
        }));
        return command;
    }
}
