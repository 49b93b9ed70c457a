using System.Text.Json.Nodes;
using Kubeflow.Clusters;
using Kubeflow.Remote.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Kubeflow.Remote.Tests.Http;

/// <summary>What users read when a server refuses.</summary>
[CancelAfter(30_000)]
public class RefusalTests
{
    private static readonly ResourceKind TrainJob = new("trainer.kubeflow.org", "v1alpha1", "TrainJob", "trainjobs");

    [Test]
    public async Task Forbidden_List_SaysVerbResourceNamespaceAndTheNextStep()
    {
        var refused = await RefusedAsync(c => ScriptedApi.StatusAsync(c, 403, "Forbidden", "trainjobs.trainer.kubeflow.org is forbidden: User \"eve\" cannot list resource"), async cluster =>
        {
            await foreach (var _ in cluster.ListAsync(TrainJob))
                Assert.Fail("Nothing may be listed.");
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.StatusCode, refused.Reason), Is.EqualTo((403, "Forbidden")));
            Assert.That(refused.Message, Does.StartWith("You may not list trainjobs.trainer.kubeflow.org in namespace 'team': ").And.Contain("User \"eve\""));
            Assert.That(refused.Hint, Does.EndWith("kubectl auth can-i list trainjobs.trainer.kubeflow.org -n team"));
        }
    }

    [Test]
    public async Task Invalid_Create_HasEveryCause()
    {
        var status = new JsonObject
        {
            ["kind"] = "Status", ["apiVersion"] = "v1", ["status"] = "Failure", ["reason"] = "Invalid", ["code"] = 422, ["message"] = "TrainJob \"j\" is invalid: [...]",
            ["details"] = new JsonObject
            {
                ["name"] = "j", ["kind"] = "TrainJob",
                ["causes"] = new JsonArray(Cause("FieldValueInvalid", "spec.trainer.numNodes", "must be greater"), Cause("FieldValueRequired", "spec.runtimeRef", "Required value")),
            },
        };
        var refused = await RefusedAsync(c => ScriptedApi.JsonAsync(c, 422, status), cluster => cluster.CreateAsync(TrainJob, new JsonObject()));
        Assert.That(refused.Causes, Is.EqualTo(new[]
        {
            new FieldCause("FieldValueInvalid", "spec.trainer.numNodes", "must be greater"), new FieldCause("FieldValueRequired", "spec.runtimeRef", "Required value"),
        }));
    }

    [TestCase(200)]
    [TestCase(403)]
    public async Task LoginPage_InPlaceOfAnAnswer_IsNoAnswer(int code)
    {
        var refused = await RefusedAsync(c => PageAsync(c, code), cluster => cluster.GetAsync(TrainJob, "j"));
        Assert.That((refused.Reason, refused.Message.Contains("not the Kubernetes API", StringComparison.Ordinal)), Is.EqualTo(("LoginPage", true)));
    }

    [Test]
    public async Task LoginPage_Redirection_SaysWhereToWithoutTheQuery()
    {
        var refused = await RefusedAsync(c =>
        {
            c.Response.Redirect("https://login.example/dex/auth?state=secret");
            return Task.CompletedTask;
        }, cluster => cluster.GetAsync(TrainJob, "j"));
        Assert.That(refused.Message, Does.Contain("https://login.example/dex/auth").And.Not.Contain("secret"));
    }

    [Test]
    public async Task LoginPage_InPlaceOfAWatch_EndsIt()
    {
        var refused = await RefusedAsync(c => PageAsync(c, 200), async cluster =>
        {
            await foreach (var _ in cluster.WatchAsync(TrainJob, new() { ResourceVersion = "1" }))
                Assert.Fail("A page is no event.");
        });
        Assert.That(refused.Reason, Is.EqualTo("LoginPage"));
    }

    [Test]
    public async Task NotFound_WithoutStatus_MeansThatTheKindIsMissing()
    {
        var refused = await RefusedAsync(c =>
        {
            c.Response.StatusCode = 404;
            return c.Response.WriteAsync("404 page not found\n");
        }, cluster => cluster.GetAsync(TrainJob, "j"));
        Assert.That(refused.Message, Does.StartWith("The cluster does not know trainjobs.trainer.kubeflow.org in version trainer.kubeflow.org/v1alpha1."));
        Assert.That(refused.StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task Answer_ThatIsNoJson_IsUnreadable()
    {
        var refused = await RefusedAsync(c => c.Response.WriteAsync("hello"), cluster => cluster.GetAsync(TrainJob, "j"));
        Assert.That(refused.Reason, Is.EqualTo("UnreadableAnswer"));
    }

    [TestCase("..")]
    [TestCase("a/../../secrets/b")]
    public async Task Name_ThatWouldLeaveItsPlace_StaysInIt(string name)
    {
        await using var api = await ScriptedApi.StartAsync();
        await using var cluster = TestCluster.At(api.Address);
        await Assert.ThrowsAsync<ClusterException>(() => cluster.GetAsync(ResourceKind.ConfigMap, name));
        Assert.That(api.Requests, Has.None.Contains("/secrets/b"));
    }

    [Test]
    public async Task Warnings_OfAnAnswer_AreTold()
    {
        await using var api = await ScriptedApi.StartAsync();
        api.Before = async c =>
        {
            c.Response.Headers["Warning"] = new[] { "299 - \"unknown field \\\"spec.a\\\"\"", "299 - \"two\", 299 - \"three, four\"" };
            await ScriptedApi.JsonAsync(c, 201, new JsonObject { ["kind"] = "TrainJob" });
            return true;
        };
        await using var cluster = TestCluster.At(api.Address);
        var warnings = new List<string>();
        await cluster.CreateAsync(TrainJob, new JsonObject(), new() { OnWarning = warnings.Add });
        Assert.That(warnings, Is.EqualTo(new[] { "unknown field \"spec.a\"", "two", "three, four" }));
    }

    private static async Task<ClusterException> RefusedAsync(Func<HttpContext, Task> answer, Func<KubernetesCluster, Task> call)
    {
        await using var api = await ScriptedApi.StartAsync();
        api.Before = async context =>
        {
            await answer(context);
            return true;
        };
        await using var cluster = TestCluster.At(api.Address);
        return (await Assert.ThrowsAsync<ClusterException>(() => call(cluster)))!;
    }

    private static Task PageAsync(HttpContext context, int code)
    {
        context.Response.StatusCode = code;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync("<!DOCTYPE html><html><body>Log in</body></html>");
    }

    private static JsonObject Cause(string reason, string field, string message) => new() { ["reason"] = reason, ["field"] = field, ["message"] = message };
}
