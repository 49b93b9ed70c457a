using System.Text.Json.Nodes;
using Kubeflow.Clusters;

namespace Kubeflow.Local.Tests.Objects;

/// <summary>Tests with a local cluster in memory and a kind of their own.</summary>
public abstract class ClusterFixture
{
    /// <summary>The kind that <see cref="Definition"/> defines.</summary>
    protected static readonly ResourceKind Widget = new("example.com", "v1", "Widget", "widgets");

    /// <summary>The cluster of the test.</summary>
    protected LocalCluster Cluster { get; private set; } = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        Cluster = await LocalCluster.OpenAsync();
        await Cluster.CreateAsync(ResourceKind.CustomResourceDefinition, Definition());
    }

    [TearDown]
    public async Task CloseAsync() => await Cluster.DisposeAsync();

    /// <summary>Waits until an object is as wanted.</summary>
    protected async Task<JsonObject> UntilAsync(ResourceKind kind, string name, Func<JsonObject, bool> holds)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        JsonObject? last = null;
        try
        {
            await foreach (var change in Cluster.WatchAsync(kind, new ListOptions { FieldSelector = $"metadata.name={name}" }, stop.Token))
                if (holds(last = change.Object))
                    return change.Object;
        }
        catch (OperationCanceledException)
        {
            // Told below.
        }
        throw new TimeoutException($"{kind} {name} did not come to it: {last?.ToJsonString()}");
    }

    /// <summary>Whether a condition is true.</summary>
    protected static bool Holds(JsonObject document, string condition) =>
        (document["status"]?["conditions"] as JsonArray ?? []).Any(c => (string?)c!["type"] == condition && (string?)c["status"] == "True");

    /// <summary>The processes that have a text in their command line.</summary>
    protected static IEnumerable<string> Running(string text) =>
        [.. Directory.EnumerateDirectories("/proc").Where(d => int.TryParse(System.IO.Path.GetFileName(d), out var process) && process != Environment.ProcessId && CommandLine(d).Contains(text, StringComparison.Ordinal))];

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(System.IO.Path.Combine(process, "cmdline"));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    protected static JsonObject Document(string json) => JsonNode.Parse(json)!.AsObject();

    protected static JsonObject WidgetOf(string name, int size = 1) =>
        Document($$$"""{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"{{{name}}}"},"spec":{"size":{{{size}}}}}""");

    protected static JsonObject ConfigMap(string name, string value = "1") =>
        Document($$$"""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"{{{name}}}"},"data":{"a":"{{{value}}}"}}""");

    protected static JsonObject Definition() => Document("""
        {"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition","metadata":{"name":"widgets.example.com"},
         "spec":{"group":"example.com","scope":"Namespaced","names":{"plural":"widgets","kind":"Widget","shortNames":["wd"]},
          "versions":[{"name":"v1","served":true,"storage":true,"subresources":{"status":{}},
           "schema":{"openAPIV3Schema":{"type":"object","properties":{
             "spec":{"type":"object","required":["size"],"properties":{
               "size":{"type":"integer","minimum":0},"colour":{"type":"string","default":"red"},
               "parts":{"type":"array","x-kubernetes-list-type":"map","x-kubernetes-list-map-keys":["name"],
                 "items":{"type":"object","required":["name"],"properties":{"name":{"type":"string"},"count":{"type":"integer"}}}}}},
             "status":{"type":"object","properties":{"ready":{"type":"boolean"}}}}}}}]}}
        """);
}
