using Kubeflow.Clusters.Local;
using Microsoft.AspNetCore.Http;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>The form in which objects are told.</summary>
internal enum AnswerForm
{
    Whole,
    Table,
    Metadata,
}

/// <summary>Reads what a client takes.</summary>
internal static class Negotiation
{
    /// <summary>The first form of those a client takes that there is.</summary>
    /// <exception cref="ClusterException">There is none of them (406).</exception>
    public static (AnswerForm Form, string Version) Objects(HttpRequest request)
    {
        var accepted = Accepted(request);
        foreach (var (type, parameters) in accepted)
        {
            if (type is not ("application/json" or "application/*" or "*/*"))
                continue;
            var version = parameters.GetValueOrDefault("v", "v1");
            switch (parameters.GetValueOrDefault("as", ""))
            {
                case "":
                    return (AnswerForm.Whole, "v1");
                case "Table" when version is "v1" or "v1beta1":
                    return (AnswerForm.Table, version);
                case "PartialObjectMetadata" or "PartialObjectMetadataList" when version is "v1" or "v1beta1":
                    return (AnswerForm.Metadata, version);
            }
        }
        return accepted.Count == 0
            ? (AnswerForm.Whole, "v1")
            : throw Refusal.Of(406, "NotAcceptable", "only the following media types are accepted: application/json", "");
    }

    /// <summary>The version of aggregated discovery that a client takes first; null if it rather takes the old form.</summary>
    public static string? Discovery(HttpRequest request)
    {
        foreach (var (_, parameters) in Accepted(request))
        {
            if (!parameters.TryGetValue("as", out var form))
                return null;
            if (form == "APIGroupDiscoveryList" && parameters.GetValueOrDefault("g") == "apidiscovery.k8s.io" && parameters.GetValueOrDefault("v") is "v2" or "v2beta1")
                return parameters["v"];
        }
        return null;
    }

    private static List<(string Type, Dictionary<string, string> Parameters)> Accepted(HttpRequest request)
    {
        var found = new List<(string, Dictionary<string, string>)>();
        foreach (var one in request.Headers.Accept.SelectMany(h => (h ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            var parts = one.Split(';', StringSplitOptions.TrimEntries);
            var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var pair in parts.Skip(1).Select(p => p.Split('=', 2)).Where(p => p.Length == 2))
                parameters[pair[0]] = pair[1].Trim('"');
            found.Add((parts[0], parameters));
        }
        return found;
    }
}
