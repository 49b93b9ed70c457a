using System.Text.Json;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Ir;

/// <summary>Whether a document holds together: every reference has its target, every graph can be run in some order.</summary>
internal sealed class SpecCheck
{
    private static readonly Dictionary<string, ComponentSpec> NoComponents = [];

    private readonly PipelineSpec _spec;
    private readonly Func<IReadOnlyList<string>, SourceLocation> _locate;
    private readonly List<Fault> _faults = [];

    private SpecCheck(PipelineSpec spec, Func<IReadOnlyList<string>, SourceLocation> locate)
    {
        _spec = spec;
        _locate = locate;
    }

    private IReadOnlyDictionary<string, ComponentSpec> Components => _spec.Components ?? NoComponents;

    public static IReadOnlyList<Fault> Find(PipelineSpec spec, Func<IReadOnlyList<string>, SourceLocation> locate)
    {
        var check = new SpecCheck(spec, locate);
        check.Head();
        if (spec.Root is not null)
            check.Component("the pipeline", spec.Root, ["root"]);
        foreach (var (name, component) in check.Components)
            check.Component(name, component, ["components", name]);
        if (spec.Root is not null && ComponentCircle.Find(spec) is { } circle)
            check._faults.Add(CyclicTasks.OfComponents(circle, locate(["components", circle[0]])));
        return check._faults;
    }

    private void Head()
    {
        if (string.IsNullOrWhiteSpace(_spec.PipelineInfo?.Name))
            _faults.Add(MissingHead.Of("pipelineInfo.name", _locate(["pipelineInfo"])));
        if (_spec.Root is null)
            _faults.Add(MissingHead.Of("root", _locate([])));
        if (_spec.SchemaVersion != "2.1.0")
            _faults.Add(WrongSchemaVersion.Of(_spec.SchemaVersion, _locate(["schemaVersion"])));
    }

    private void Component(string name, ComponentSpec component, string[] path)
    {
        foreach (var (input, definition) in component.InputDefinitions?.Parameters ?? new Dictionary<string, InputParameterSpec>())
            if (definition.DefaultValue.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null)
                && ParameterTypes.FromKfp(definition.ParameterType) is var type and not ParameterType.Unknown
                && !ParameterTypes.Holds(type, definition.DefaultValue))
                _faults.Add(WrongDefaultValue.Of(input, definition.ParameterType, definition.DefaultValue, _locate([.. path, "inputDefinitions", "parameters", input])));
        if (component.Dag is not null)
            new GraphSpecCheck(Components, _locate, _faults).Check(name, component, [.. path, "dag"]);
        else if (component.ExecutorLabel is null || _spec.DeploymentSpec?.Executors?.ContainsKey(component.ExecutorLabel) != true)
            _faults.Add(MissingExecutor.Of(name, component.ExecutorLabel, _spec.DeploymentSpec?.Executors?.Keys ?? [], _locate([.. path, "executorLabel"])));
    }
}
