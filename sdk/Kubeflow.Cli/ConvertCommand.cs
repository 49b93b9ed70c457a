using System.CommandLine;

namespace Kubeflow.Cli;

/// <summary><c>kubeflow convert FILE.yaml --to ir -o OUT.yaml</c>.</summary>
internal static class ConvertCommand
{
    public static Command Create()
    {
        var to = new Option<string>("--to") { Description = "The form: ir, KFP's document.", DefaultValueFactory = _ => "ir" };
        to.AcceptOnlyFromAmong("ir");
        var command = new Command("convert", "Reads a compiled pipeline, checks it, and writes it in another form.")
        {
            CommonOptions.Source, to, CommonOptions.Output, CommonOptions.KeepUnknown, CommonOptions.Pipeline, CommonOptions.Json,
        };
        command.SetAction((parsed, _) => Reply.RunAsync(parsed.GetValue(CommonOptions.Json), () =>
        {
            var document = PipelineSource.Load(parsed.GetValue(CommonOptions.Source)!, parsed.GetValue(CommonOptions.Pipeline), new() { KeepUnknown = parsed.GetValue(CommonOptions.KeepUnknown) });
            return Task.FromResult(DocumentOutput.Write(document, parsed.GetValue(CommonOptions.Output)!, parsed.GetValue(CommonOptions.Json)));
        }));
        return command;
    }
}
