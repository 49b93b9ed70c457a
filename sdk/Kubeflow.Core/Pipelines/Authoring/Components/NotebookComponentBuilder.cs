using System.Text;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines;

/// <summary>
/// Makes a component that runs a notebook. The notebook travels in the step. Its inputs and outputs are variables in it, set in a cell after the
/// one tagged <c>parameters</c>, else at the top: a parameter is its value, an artifact the path of its file, an output parameter the path of
/// the file to write it to.
/// </summary>
public sealed class NotebookComponentBuilder : ComponentBuilder<NotebookComponentBuilder>
{
    private static readonly string[] Default = ["nbclient>=0.10,<1", "ipykernel>=6,<7", "jupyter_client>=7,<9"];

    private readonly string _path;
    private IReadOnlyList<string> _packages = Default;
    private string _image = "python:3.11";

    internal NotebookComponentBuilder(string name, string path, SourceLocation location) : base(name, location) => _path = path;

    /// <summary>Sets the image, in which there is Python.</summary>
    /// <param name="image">An image reference. Default: <c>python:3.11</c>.</param>
    public NotebookComponentBuilder Image(string image)
    {
        _image = image;
        return this;
    }

    /// <summary>Sets the packages that are installed before the notebook runs.</summary>
    /// <param name="requirements">As pip takes them; none for an image that has all. Default: what runs notebooks.</param>
    public NotebookComponentBuilder Packages(params IEnumerable<string> requirements)
    {
        _packages = [.. requirements];
        return this;
    }

    /// <summary>Makes the component.</summary>
    /// <exception cref="ValidationException">Something is missing or wrong; all faults are in it.</exception>
    public Component Build()
    {
        string? embedded = null;
        try
        {
            embedded = EmbeddedNotebook.Source(_path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            AddFault(WrongNotebook.Of(_path, fault.Message, Location));
        }
        foreach (var input in Inputs.OfType<ArtifactInput>().Where(i => i.IsList))
            AddFault(WrongNotebook.OfList(_path, input.Name, Location));
        var container = PythonStepCommand.Of(new PythonFunction { Source = $"{Function()}{embedded}", Function = "notebook", Image = _image, Packages = _packages });
        return Finish(new ContainerImplementation(container.Image, container.Command, container.Args));
    }

    private string Function()
    {
        var source = new StringBuilder("def notebook(");
        foreach (var (name, type) in Inputs.Select(i => (i.Name, Annotation(i))).Concat(Outputs.Select(o => (o.Name, o is ParameterOutput p ? $"OutputPath({Word(p.Type)})" : "OutputPath(Artifact)"))))
            source.Append(name).Append(": ").Append(type).Append("=None, ");
        return source.Append("):\n    run_notebook(**{name: value for name, value in locals().items() if value is not None})\n").ToString();
    }

    private static string Annotation(InputDefinition input) => input is ParameterInput parameter ? Word(parameter.Type) : "InputPath(Artifact)";

    private static string Word(ParameterType type) => type switch
    {
        ParameterType.NumberInteger => "int",
        ParameterType.NumberDouble => "float",
        ParameterType.Boolean => "bool",
        ParameterType.List => "list",
        ParameterType.Struct => "dict",
        _ => "str",
    };
}
