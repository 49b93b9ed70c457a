using System.Net;
using System.Text;
using Kubeflow.Local.Tests.Engine;
using Kubeflow.Pipelines;

namespace Kubeflow.Local.Tests.Artifacts;

/// <summary>Importers of web addresses, from a real server of this machine.</summary>
[Platform(Exclude = "Win")]
public class WebAddressTests
{
    private static readonly Component Read = Component.Container("read").InputArtifact<Dataset>("data").Output<string>("Output").Image("alpine")
        .Command("sh", "-c", "cat \"$0\" > \"$1\"; basename \"$0\"", Placeholder.InputPath("data"), Placeholder.OutputParameterFile("Output")).Build();

    private HttpListener _web = null!;
    private string _address = "";
    private string _tag = "\"1\"";
    private string _content = "first";
    private Task _answering = Task.CompletedTask;

    [SetUp]
    public void Start()
    {
        using (var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            socket.Start();
            _address = $"http://127.0.0.1:{((IPEndPoint)socket.LocalEndpoint).Port}/";
        }
        _web = new HttpListener();
        _web.Prefixes.Add(_address);
        _web.Start();
        _answering = Task.Run(AnswerAsync);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _web.Close();
        await _answering.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private Pipeline Importing(string path) => Pipeline.Define("web", p => p.Output("said", p.Add(Read).With("data", p.Import<Dataset>(_address + path)).Output<string>()));

    [TestCase("secret", "KF4022: Importer 'importer' failed. ", "the server answers 403")]
    [TestCase("broken", "KF4023: Importer 'importer' failed. ", "the server answers 500")]
    [TestCase("cut", "KF4023: Importer 'importer' failed. ", "cannot be reached")]
    public async Task Run_ServerThatRefusesOrBreaks_SaysSo(string path, string start, string reason)
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Importing(path));

        Assert.That(run.Error, Does.StartWith(start).And.Contain(_address + path).And.Contain(reason));
        Assert.That(Directory.EnumerateFiles(local.At("state"), "*.part", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public async Task Run_PageThatChanges_IsFetchedAgainByItsTagOnly()
    {
        await using var local = new LocalRun();
        var first = await local.EndAsync(Importing("data.csv?version=1"));
        _content = "second";
        var same = await local.EndAsync(Importing("data.csv?version=1"));
        _tag = "\"2\"";
        var second = await local.EndAsync(Importing("data.csv?version=1"));

        Assert.That(new[] { first, same, second }.Select(r => r.Output<string>("said")), Is.EqualTo(new[] { "first", "first", "second" }), first.Error);
        Assert.That(await File.ReadAllTextAsync(first.Task("read").LogFile!), Is.EqualTo("data.csv\n"), "The name's ending tells readers what it is.");
    }

    private async Task AnswerAsync()
    {
        while (_web.IsListening)
        {
            var context = await _web.GetContextAsync();
            var (body, reads) = (Encoding.UTF8.GetBytes(_content), context.Request.HttpMethod == "GET");
            context.Response.Headers["ETag"] = _tag;
            context.Response.StatusCode = context.Request.Url!.AbsolutePath switch { "/secret" => 403, "/broken" => 500, _ => 200 };
            if (reads && context.Request.Url.AbsolutePath == "/cut")
            {
                context.Response.ContentLength64 = 1_000_000;
                await context.Response.OutputStream.WriteAsync(body);
                await context.Response.OutputStream.FlushAsync();
                context.Response.Abort();
                continue;
            }
            if (reads)
                await context.Response.OutputStream.WriteAsync(body);
            context.Response.Close();
        }
    }
}
