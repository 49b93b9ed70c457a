#:project ../../sdk/Kubeflow.Sdk

// One pipeline, two languages: a C# step writes a text, a Python step counts its words, a C# step tells.
//
//   dotnet run samples/two_languages/TwoLanguages.cs

using System.Runtime.CompilerServices;
using Kubeflow;
using Kubeflow.Pipelines;

var count = PythonComponent.Load(Words.BesideThisFile("steps.py"), "count");

var pipeline = Pipeline.Define("two-languages", p =>
{
    var text = p.Write("The wind and the sun: the wind blew, the sun shone, and the traveller took off his coat.");
    var counted = p.Add(count).With("texts", text.Text).With("most", 3);
    var told = p.Tell(counted.ListOutput<string>("words"), counted.Output<int>("total"));
    p.Output("sentence", told.Output);
});

await using var kubeflow = KubeflowClient.Local();
var run = await kubeflow.Pipelines.StartAsync(pipeline);
var ended = await RunConsole.ShowAsync(run);
return ended.State == RuntimeState.Succeeded ? 0 : 1;

static class Words
{
    /// <summary>Writes a text.</summary>
    [Component]
    public static void Write(string content, Output<Dataset> text) => File.WriteAllText(text.Path, content);

    /// <summary>Tells what was counted.</summary>
    [Component]
    public static string Tell(IReadOnlyList<string> words, int total) => $"{total} words, most of all {string.Join(", ", words)}";

    public static string BesideThisFile(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, name);
}
