using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>What became of a write.</summary>
/// <param name="Document">The object as stored; it is the caller's.</param>
/// <param name="IsNew">Whether it was not there before.</param>
/// <param name="Warnings">What the client should know, such as fields that were dropped.</param>
internal sealed record WriteResult(JsonObject Document, bool IsNew, IReadOnlyList<string> Warnings);
