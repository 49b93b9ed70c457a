using System.CommandLine;
using Kubeflow.Cli;

var root = new RootCommand("Compiles, checks, runs and converts Kubeflow pipelines; serves the local cluster.")
{
    CompileCommand.Create(),
    LintCommand.Create(),
    RunCommand.Create(),
    ConvertCommand.Create(),
    LocalCommand.Create(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
        Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine("See kubeflow --help.");
    return ExitCode.InputIsWrong;
}
return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
