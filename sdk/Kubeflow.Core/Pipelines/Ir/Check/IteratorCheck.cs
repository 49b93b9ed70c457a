using System.Text.Json;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Ir;

/// <summary>Whether a loop has something to run over, and hands its item to an input that exists.</summary>
internal sealed class IteratorCheck(GraphSpecCheck scope, string key, PipelineTaskSpec task, ComponentSpec component)
{
    public void Check(string[] path)
    {
        if (task.ParameterIterator is { } values)
            Parameters(values, [.. path, "parameterIterator"]);
        if (task.ArtifactIterator is { } artifacts)
            Artifacts(artifacts, [.. path, "artifactIterator"]);
    }

    private void Parameters(ParameterIteratorSpec iterator, string[] path)
    {
        var (given, declared) = (task.Inputs?.Parameters, component.InputDefinitions?.Parameters);
        if (iterator.Items?.Raw is { } raw)
        {
            if (!IsList(raw))
                scope.Faults.Add(WrongIterator.OfRaw(key, raw, scope.Locate([.. path, "items", "raw"])));
        }
        else if (given?.ContainsKey(iterator.Items?.InputParameter ?? "") != true)
            scope.Faults.Add(WrongIterator.Of(key, iterator.Items?.InputParameter, given?.Keys ?? [], scope.Locate(path)));
        if (declared?.ContainsKey(iterator.ItemInput ?? "") != true)
            scope.Faults.Add(WrongIterator.OfItem(key, iterator.ItemInput, declared?.Keys ?? [], scope.Locate(path)));
    }

    private void Artifacts(ArtifactIteratorSpec iterator, string[] path)
    {
        var (given, declared) = (task.Inputs?.Artifacts, component.InputDefinitions?.Artifacts);
        if (given?.ContainsKey(iterator.Items?.InputArtifact ?? "") != true)
            scope.Faults.Add(WrongIterator.Of(key, iterator.Items?.InputArtifact, given?.Keys ?? [], scope.Locate(path)));
        if (declared?.ContainsKey(iterator.ItemInput ?? "") != true)
            scope.Faults.Add(WrongIterator.OfItem(key, iterator.ItemInput, declared?.Keys ?? [], scope.Locate(path)));
    }

    private static bool IsList(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = IrJson.MaxDepth });
            return document.RootElement.ValueKind == JsonValueKind.Array;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
