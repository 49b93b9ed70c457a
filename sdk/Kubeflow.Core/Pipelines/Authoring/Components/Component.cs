using System.Runtime.CompilerServices;
using Kubeflow.Pipelines.Ir;
using Kubeflow.Pipelines.Loading;

namespace Kubeflow.Pipelines;

/// <summary>A component: an interface and what runs behind it. Immutable; made once, used in any number of pipelines.</summary>
public sealed class Component
{
    private readonly Lazy<ComponentSpec> _interface;
    private readonly Lazy<ExecutorSpec> _executor;
    private readonly Dictionary<string, InputDefinition> _inputs;
    private readonly Dictionary<string, OutputDefinition> _outputs;

    internal Component(
        string name, string? description, IReadOnlyList<InputDefinition> inputs, IReadOnlyList<OutputDefinition> outputs,
        ComponentImplementation implementation, SourceLocation location)
    {
        Name = name;
        Description = description;
        Inputs = inputs;
        Outputs = outputs;
        Implementation = implementation;
        Location = location;
        _interface = new(() => InterfaceWriter.OfComponent(Inputs, Outputs) with { TaskConfigPassthroughs = Passthroughs.Count > 0 ? Passthroughs : null });
        _executor = new(() => ExecutorWriter.OfContainer((ContainerImplementation)Implementation));
        TaskName = KfpName.Sanitize(name) is { Length: > 0 } sanitized ? sanitized : "task";
        _inputs = inputs.ToDictionary(i => i.Name);
        _outputs = outputs.ToDictionary(o => o.Name);
    }

    /// <summary>Its name, as the user wrote it.</summary>
    public string Name { get; }

    /// <summary>What it does.</summary>
    public string? Description { get; }

    /// <summary>Its inputs, in the order they were declared.</summary>
    public IReadOnlyList<InputDefinition> Inputs { get; }

    /// <summary>Its outputs, in the order they were declared.</summary>
    public IReadOnlyList<OutputDefinition> Outputs { get; }

    /// <summary>What runs behind the interface.</summary>
    public ComponentImplementation Implementation { get; }

    /// <summary>Where it was defined.</summary>
    public SourceLocation Location { get; }

    /// <summary>Starts a component that runs a container's command.</summary>
    /// <param name="name">The component's name, such as <c>say-hello</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public static ContainerComponentBuilder Container(
        string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(name, new SourceLocation(file, line));

    /// <summary>Starts a component that runs a notebook.</summary>
    /// <param name="name">The component's name, such as <c>train</c>.</param>
    /// <param name="path">The <c>.ipynb</c> file, or a folder with exactly one, which travels whole.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public static NotebookComponentBuilder Notebook(
        string name, string path, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(name, path, new SourceLocation(file, line));

    /// <summary>Reads a component file: KFP's v1 form, or a compiled component or pipeline.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ValidationException">It cannot be read, or is no component; each fault is named with its line.</exception>
    public static Component Load(string path) => ComponentFile.Read(DocumentFile.ReadText(path), path);

    /// <summary>Reads a component file's text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fileName">What faults call it.</param>
    /// <exception cref="ValidationException">It is no component; each fault is named with its line.</exception>
    public static Component Parse(string text, string fileName = "") => ComponentFile.Read(text, fileName);

    /// <summary>Reads a component file from an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="client">What asks for it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="KubeflowException">The address does not answer with a file.</exception>
    /// <exception cref="ValidationException">It is no component; each fault is named with its line.</exception>
    public static async Task<Component> LoadAsync(Uri address, HttpClient client, CancellationToken cancellationToken = default)
    {
        try
        {
            return ComponentFile.Read(await client.GetStringAsync(address, cancellationToken).ConfigureAwait(false), address.ToString());
        }
        catch (HttpRequestException e)
        {
            throw new KubeflowException("ComponentNotLoaded", $"The component at {address} cannot be had: {e.Message}.", "Check the address, or load it from a file.", address.ToString(), innerException: e);
        }
    }

    /// <summary>Settings of its tasks that the step itself takes over.</summary>
    internal IReadOnlyList<TaskConfigPassthrough> Passthroughs { get; init; } = [];

    /// <summary>What its tasks are called, before a number is added.</summary>
    internal string TaskName { get; }

    /// <summary>Its interface in the document, the same for all its tasks.</summary>
    internal ComponentSpec Interface => _interface.Value;

    /// <summary>Its container in the document, the same for all its tasks that set nothing of their own.</summary>
    internal ExecutorSpec Executor => _executor.Value;

    internal InputDefinition? FindInput(string name) => _inputs.GetValueOrDefault(name);

    internal OutputDefinition? FindOutput(string name) => _outputs.GetValueOrDefault(name);
}
