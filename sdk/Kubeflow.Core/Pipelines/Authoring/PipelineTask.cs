using System.Runtime.CompilerServices;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines;

/// <summary>A task of a pipeline: a component with its arguments and settings. Its outputs are values for the tasks after it.</summary>
public class PipelineTask
{
    internal PipelineTask(TaskNode node) => Node = node;

    /// <summary>Gives a task a type of its own. Called by generated code.</summary>
    /// <param name="task">The task.</param>
    protected PipelineTask(PipelineTask task) => Node = task.Node;

    internal TaskNode Node { get; }

    /// <summary>Its name in the document, unique in the pipeline.</summary>
    public string Name => Node.Name;

    /// <summary>Gives a parameter.</summary>
    /// <param name="input">The input's name.</param>
    /// <param name="value">A constant or a value of the run; null leaves the input out.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public PipelineTask With(string input, Value? value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        value is null ? this : Give(input, new Argument(value.Channel, value.Constant, new SourceLocation(file, line)));

    /// <summary>Gives an artifact.</summary>
    /// <param name="input">The input's name.</param>
    /// <param name="artifact">The artifact; null leaves the input out.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public PipelineTask With(
        string input, IArtifactValue<Artifact>? artifact, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        artifact is null ? this : Give(input, new Argument(artifact.Source.Channel, default, new SourceLocation(file, line)));

    /// <summary>Gives a list of artifacts.</summary>
    /// <param name="input">The input's name.</param>
    /// <param name="artifacts">The artifacts; null leaves the input out.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public PipelineTask With(
        string input, IArtifactListValue<Artifact>? artifacts, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        artifacts is null ? this : Give(input, new Argument(artifacts.Source.Channel, default, new SourceLocation(file, line)));

    /// <summary>An output parameter.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Value<T> Output<T>(string name = "Output", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(Parameter(name, ParameterTypes.Of<T>(), new(file, line)));

    /// <summary>An output parameter that is a list.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ListValue<T> ListOutput<T>(string name = "Output", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(Parameter(name, ParameterType.List, new(file, line)));

    /// <summary>An output artifact.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public IArtifactValue<T> Artifact<T>(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) where T : Artifact =>
        new ArtifactValue<T>(OutputArtifact(name, ArtifactType.Of<T>(), list: false, new(file, line)));

    /// <summary>An output that is a list of artifacts; only pipelines used as a component have such outputs.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public IArtifactListValue<T> ArtifactList<T>(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : Artifact =>
        new ArtifactListValue<T>(OutputArtifact(name, ArtifactType.Of<T>(), list: true, new(file, line)));

    internal PipelineTask Give(string input, Argument argument)
    {
        var owner = Node.Owner;
        owner.EnsureOpen(argument.Location);
        if (Node.Component.FindInput(input) is not { } definition)
            owner.Report(UnknownInput.Of(Node.Name, input, Node.Component.Inputs.Select(i => i.Name), argument.Location));
        else if (!Node.Arguments.TryAdd(input, argument))
            owner.Report(GivenTwice.Of(Node.Name, input, argument.Location));
        else if (ArgumentCheck.Find(Node, definition, argument) is { } fault)
            owner.Report(fault);
        return this;
    }

    private TaskOutputChannel Parameter(string name, ParameterType wanted, SourceLocation location)
    {
        var found = Find(name, location) as ParameterOutput;
        if (found is not null && ParameterTypes.Fits(found.Type, wanted))
            return Node.Output(found);
        if (found is null)
            ReportUnlessUnknown(name, "a parameter", location);
        else
            Node.Owner.Report(WrongOutputType.Of(Node.Name, name, found.Type.ToKfp(), wanted.ToKfp(), location));
        return new TaskOutputChannel(Node, new ParameterOutput(name, wanted));
    }

    private TaskOutputChannel OutputArtifact(string name, ArtifactType wanted, bool list, SourceLocation location)
    {
        var found = Find(name, location) as ArtifactOutput;
        if (found is not null && found.IsList == list && found.Type.Fits(wanted))
            return Node.Output(found);
        if (found is null || found.IsList != list)
            ReportUnlessUnknown(name, list ? "a list of artifacts" : "an artifact", location);
        else
            Node.Owner.Report(WrongOutputType.Of(Node.Name, name, found.Type.SchemaTitle, wanted.SchemaTitle, location));
        return new TaskOutputChannel(Node, new ArtifactOutput(name, wanted, list));
    }

    private OutputDefinition? Find(string name, SourceLocation location)
    {
        var found = Node.Component.FindOutput(name);
        if (found is null)
            Node.Owner.Report(UnknownOutput.Of(Node.Name, name, Node.Component.Outputs.Select(o => o.Name), location));
        return found;
    }

    private void ReportUnlessUnknown(string name, string wanted, SourceLocation location)
    {
        if (Node.Component.FindOutput(name) is { } other)
            Node.Owner.Report(WrongOutputType.Of(Node.Name, name, other switch
            {
                ParameterOutput => "a parameter",
                ArtifactOutput { IsList: true } => "a list of artifacts",
                _ => "an artifact",
            }, wanted, location));
    }
}
