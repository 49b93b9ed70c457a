using System.Runtime.CompilerServices;
using System.Text.Json;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines;

/// <summary>Writes equal executors and components once. Many equal steps then cost their task only, which keeps large pipelines
/// under the size limits of etcd and the Kubernetes API.</summary>
internal static class SharedParts
{
    /// <summary>The number of steps from which equal parts are written once unless asked otherwise.</summary>
    public const int Threshold = 100;

    public static PipelineSpec WriteOnce(PipelineSpec spec, IReadOnlyDictionary<string, JsonElement> platform)
    {
        var executors = new FirstOfEqual<ExecutorSpec>(executor => new PartKey(executor));
        var labels = spec.DeploymentSpec!.Executors!.ToDictionary(e => e.Key, e => platform.ContainsKey(e.Key) ? executors.Keep(e.Key, e.Value) : executors.NameOf(e.Key, e.Value));
        var components = new FirstOfEqual<ComponentSpec>(c => new PartKey(c.InputDefinitions, c.OutputDefinitions, c.Dag, c.ExecutorLabel));
        var names = new Dictionary<string, string>();
        foreach (var name in spec.Components!.Keys)
            NameOf(name);
        return spec with
        {
            DeploymentSpec = new() { Executors = executors.Kept },
            Components = components.Kept,
            Root = Renamed(spec.Root!),
        };

        // Innermost first: graphs are equal when what their tasks refer to is.
        string NameOf(string name)
        {
            if (!names.TryGetValue(name, out var first))
                names[name] = first = components.NameOf(name, Renamed(spec.Components[name]));
            return first;
        }

        ComponentSpec Renamed(ComponentSpec component) => component switch
        {
            { ExecutorLabel: { } label } => labels[label] == label ? component : component with { ExecutorLabel = labels[label] },
            { Dag: { } dag } => component with
            {
                Dag = dag with
                {
                    Tasks = dag.Tasks!.ToDictionary(t => t.Key, t => t.Value with { ComponentRef = new() { Name = NameOf(t.Value.ComponentRef!.Name!) } }),
                },
            },
            _ => component,
        };
    }

    // The compiler gives tasks of one component the same objects: parts with the same key are equal without a look at their text.
    private sealed class FirstOfEqual<T>(Func<T, PartKey> key)
    {
        private readonly Dictionary<PartKey, string> _byKey = [];
        private readonly Dictionary<string, string> _byText = [];

        public Dictionary<string, T> Kept { get; } = [];

        /// <summary>Keeps a part under its own name: something outside of the document says more about it.</summary>
        public string Keep(string name, T part)
        {
            Kept.Add(name, part);
            return name;
        }

        public string NameOf(string name, T part)
        {
            if (_byKey.TryGetValue(key(part), out var first))
                return first;
            var text = JsonSerializer.Serialize(part, IrJson.Options);
            first = _byText.TryAdd(text, name) ? name : _byText[text];
            Kept.TryAdd(first, part);
            return _byKey[key(part)] = first;
        }
    }

    // Equal when all are the same objects.
    private readonly record struct PartKey(object? First, object? Second = null, object? Third = null, string? Label = null)
    {
        public bool Equals(PartKey other) =>
            ReferenceEquals(First, other.First) && ReferenceEquals(Second, other.Second) && ReferenceEquals(Third, other.Third) && Label == other.Label;

        public override int GetHashCode() => HashCode.Combine(
            RuntimeHelpers.GetHashCode(First), RuntimeHelpers.GetHashCode(Second), RuntimeHelpers.GetHashCode(Third), Label);
    }
}
