using System.Net;
using System.Text;
using Kubeflow.Pipelines;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>Artifacts as they come in and go on.</summary>
[Platform(Exclude = "Win")]
public class ArtifactFlowTests
{
    private static readonly Component Make = Component.Container("make").Input<string>("text").OutputArtifact<Dataset>("data").Image("alpine")
        .Command("sh", "-c", "printf '%s' \"$0\" > \"$1\"", Placeholder.InputValue("text"), Placeholder.OutputPath("data")).Build();

    private static readonly Component Read = Component.Container("read").InputArtifact<Dataset>("data").Output<string>("Output").Image("alpine")
        .Command("sh", "-c", "cat \"$0\" > \"$1\"", Placeholder.InputPath("data"), Placeholder.OutputParameterFile("Output")).Build();

    [TestCase("heads", "was heads")]
    [TestCase("tails", "was tails")]
    public async Task Run_ArtifactOfEitherBranch_IsThatOfTheOneThatRan(string side, string expected)
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("branches", p =>
        {
            var flip = p.Add(Shell.Echo).With("text", p.Parameter("side", side)).Output<string>();
            IArtifactValue<Dataset>? heads = null, tails = null;
            p.If(flip == "heads", then => heads = then.Add(Make).With("text", "was heads").Artifact<Dataset>("data"))
                .Else(then => tails = then.Add(Make).With("text", "was tails").Artifact<Dataset>("data"));
            p.Output("said", p.Add(Read).With("data", p.OneOf([heads!, tails!])).Output<string>());
        }));

        Assert.That(run.State, Is.EqualTo(RuntimeState.Succeeded), run.Error);
        Assert.That(run.Output<string>("said"), Is.EqualTo(expected));
    }

    [Test]
    public async Task Run_ImportedFileThatChanges_RunsItsReaderAgain()
    {
        await using var local = new LocalRun();
        var file = local.At("data.txt");
        var pipeline = Pipeline.Define("imports", p => p.Output("said", p.Add(Read).With("data", p.Import<Dataset>(file)).Output<string>()));
        await File.WriteAllTextAsync(file, "one");
        var first = await local.EndAsync(pipeline);
        await File.WriteAllTextAsync(file, "two");
        var second = await local.EndAsync(pipeline);

        Assert.That((first.Output<string>("said"), second.Output<string>("said")), Is.EqualTo(("one", "two")));
        Assert.That(second.Task("read").CacheReason, Does.Contain("content of input 'data' changed"));
    }

    [Test]
    public async Task Run_ImportFromTheWeb_BringsACopy()
    {
        using var web = new HttpListener();
        var address = $"http://127.0.0.1:{FreePort()}/";
        web.Prefixes.Add(address);
        web.Start();
        var answering = Task.Run(async () =>
        {
            while (web.IsListening)
            {
                var context = await web.GetContextAsync();
                context.Response.StatusCode = context.Request.Url!.AbsolutePath == "/data.csv" ? 200 : 404;
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes("from the web"));
                context.Response.Close();
            }
        });
        await using var local = new LocalRun();
        Pipeline Importing(string path) => Pipeline.Define("web", p => p.Output("said", p.Add(Read).With("data", p.Import<Dataset>(address + path)).Output<string>()));
        var found = await local.EndAsync(Importing("data.csv"));
        var missing = await local.EndAsync(Importing("nothing.csv"));
        web.Stop();
        await answering.ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.That(found.Output<string>("said"), Is.EqualTo("from the web"), found.Error);
        Assert.That(missing.Error, Does.StartWith("KF4029:").And.Contain("nothing.csv").And.Contain("404"));
    }

    [Test]
    public async Task Run_ArtifactThatIsNotWritten_IsAWarningAndStaysOneInTheCache()
    {
        await using var local = new LocalRun();
        var lazy = Component.Container("lazy").OutputArtifact<Dataset>("data").Image("alpine").Command("true").Build();
        var pipeline = Pipeline.Define("lazy", p => p.Add(lazy));
        var first = await local.EndAsync(pipeline);
        var second = await local.EndAsync(pipeline);

        Assert.That(first.Task("lazy").Warnings, Has.One.Contains("'data' was not written"));
        Assert.That(second.Task("lazy").Cached, Is.True);
    }

    [Test]
    public async Task Run_GroupWhoseConditionCannotBeDecided_StillRunsTheExitTask()
    {
        await using var local = new LocalRun();
        var clean = Component.Container("clean").Image("alpine").Command("echo", "clean").Build();
        var compiled = Pipeline.Define("undecided", p => p.ExitHandler(p.Add(clean), body =>
        {
            var flip = body.Add(Shell.Echo).With("text", "x").Output<string>();
            body.If(flip == "y", then => then.Add(Shell.Echo).With("text", "never"));
        }));
        var text = compiled.Document.ToYaml().Replace("== 'y'", "== nowhere", StringComparison.Ordinal);
        var id = await local.Engine.StartAsync(new RunRequest { Document = Pipelines.Ir.PipelineDocument.Parse(text) });
        var run = await new PipelineRun(local.Engine, id).WaitAsync(TimeSpan.FromMinutes(1), throwOnFailure: false);

        Assert.That(run.State, Is.EqualTo(RuntimeState.Failed));
        Assert.That(run.Error, Does.Contain("KF4011").And.Contain("nowhere"));
        Assert.That(run.Task("clean").State, Is.EqualTo(RuntimeState.Succeeded));
    }

    private static int FreePort()
    {
        using var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
