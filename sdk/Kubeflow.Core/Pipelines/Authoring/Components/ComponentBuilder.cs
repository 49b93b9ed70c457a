using System.Runtime.CompilerServices;
using Kubeflow.Pipelines.Ir;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines;

/// <summary>Declares a component's interface.</summary>
/// <typeparam name="TSelf">The builder itself.</typeparam>
public abstract class ComponentBuilder<TSelf> where TSelf : ComponentBuilder<TSelf>
{
    private readonly string _name;
    private readonly List<InputDefinition> _inputs = [];
    private readonly List<OutputDefinition> _outputs = [];
    private readonly List<Fault> _faults = [];
    private string? _description;

    private protected ComponentBuilder(string name, SourceLocation location)
    {
        _name = name;
        Location = location;
        if (KfpName.Sanitize(name).Length == 0)
            _faults.Add(BadName.Of("component", name, location));
    }

    private protected SourceLocation Location { get; }

    private protected string Name => _name;

    /// <summary>Says what the component does.</summary>
    /// <param name="text">One sentence.</param>
    public TSelf Description(string text)
    {
        _description = text;
        return Self;
    }

    /// <summary>Declares a parameter that must be given.</summary>
    /// <typeparam name="T">Its type: a number, text, boolean, list or object.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TSelf Input<T>(string name, string? description = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Input(ParameterInput.For<T>(name, description) with { IsOptional = typeof(T) == typeof(PipelineTaskFinalStatus) }, new(file, line));

    /// <summary>Declares a parameter that may be left out.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="defaultValue">What it is then; null for no value at all.</param>
    /// <param name="description">What it is.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TSelf OptionalInput<T>(
        string name, T? defaultValue = default, string? description = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Input(ParameterInput.For(name, defaultValue, description), new(file, line));

    /// <summary>Declares an input artifact.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="list">Whether it is a list of artifacts.</param>
    /// <param name="optional">Whether it may be left out.</param>
    /// <param name="description">What it is.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TSelf InputArtifact<T>(
        string name, bool list = false, bool optional = false, string? description = null,
        [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) where T : Artifact =>
        Input(new ArtifactInput(name, ArtifactType.Of<T>(), list) { IsOptional = optional, Description = description }, new(file, line));

    /// <summary>Declares an output parameter.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TSelf Output<T>(string name, string? description = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Output(
            new ParameterOutput(name, ParameterTypes.Of<T>()) { Description = description, ItemType = ItemTypes.Of(typeof(T)) }, new(file, line));

    /// <summary>Declares an output artifact.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TSelf OutputArtifact<T>(
        string name, string? description = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) where T : Artifact =>
        Output(new ArtifactOutput(name, ArtifactType.Of<T>()) { Description = description }, new(file, line));

    /// <summary>Declares an input of any kind.</summary>
    /// <param name="input">The input.</param>
    /// <param name="location">The place in the user's file.</param>
    public TSelf Input(InputDefinition input, SourceLocation location)
    {
        if (!ValueName.IsGood(input.Name))
            _faults.Add(BadName.Of("input", input.Name, location));
        else if (_inputs.Any(i => i.Name == input.Name))
            _faults.Add(DuplicateName.Of("input", input.Name, $"component '{_name}'", location));
        else
            _inputs.Add(input);
        if (input is ParameterInput parameter && WrongDefault.Find(parameter, location) is { } fault)
            _faults.Add(fault);
        return Self;
    }

    /// <summary>Declares an output of any kind.</summary>
    /// <param name="output">The output.</param>
    /// <param name="location">The place in the user's file.</param>
    public TSelf Output(OutputDefinition output, SourceLocation location)
    {
        if (!ValueName.IsGood(output.Name))
            _faults.Add(BadName.Of("output", output.Name, location));
        else if (_outputs.Any(o => o.Name == output.Name))
            _faults.Add(DuplicateName.Of("output", output.Name, $"component '{_name}'", location));
        else
            _outputs.Add(output);
        return Self;
    }

    private protected TSelf Self => (TSelf)this;

    private protected IReadOnlyList<InputDefinition> Inputs => _inputs;

    private protected IReadOnlyList<OutputDefinition> Outputs => _outputs;

    private protected void AddFault(Fault fault) => _faults.Add(fault);

    private protected Component Finish(ComponentImplementation implementation, IReadOnlyList<TaskConfigPassthrough>? passthroughs = null)
    {
        if (_faults.Count > 0)
            throw new ValidationException($"component '{_name}'", _faults);
        return new Component(_name, _description, [.. _inputs], [.. _outputs], implementation, Location) { Passthroughs = passthroughs ?? [] };
    }
}
