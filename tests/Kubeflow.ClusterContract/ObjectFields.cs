using System.Text.Json.Nodes;

namespace Kubeflow.ClusterContract;

/// <summary>The fields of objects that tests ask for.</summary>
public static class ObjectFields
{
    public static string Name(this JsonObject document) => (string)document["metadata"]!["name"]!;

    public static string Version(this JsonObject document) => (string)document["metadata"]!["resourceVersion"]!;

    public static string Uid(this JsonObject document) => (string)document["metadata"]!["uid"]!;

    public static long Generation(this JsonObject document) => (long)document["metadata"]!["generation"]!;

    public static JsonObject Spec(this JsonObject document) => (JsonObject)document["spec"]!;

    /// <summary>The names of the managers in managedFields.</summary>
    public static IEnumerable<(string Manager, string Operation)> Managers(this JsonObject document) =>
        ((JsonArray)document["metadata"]!["managedFields"]!).Select(m => ((string)m!["manager"]!, (string)m["operation"]!));
}
