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
