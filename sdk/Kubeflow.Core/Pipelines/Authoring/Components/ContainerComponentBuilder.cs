using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines;

/// <summary>Makes a component that runs a container's command.</summary>
public sealed class ContainerComponentBuilder : ComponentBuilder<ContainerComponentBuilder>
{
    private readonly List<string> _command = [];
    private readonly List<string> _args = [];
    private string? _image;

    internal ContainerComponentBuilder(string name, SourceLocation location) : base(name, location) { }

    /// <summary>Sets the image.</summary>
    /// <param name="image">An image reference, such as <c>python:3.12</c>.</param>
    public ContainerComponentBuilder Image(string image)
    {
        _image = image;
        return this;
    }

    /// <summary>Appends to the command. Strings may hold placeholders, see <see cref="Placeholder"/>.</summary>
    /// <param name="words">The program and its first arguments, each a word of its own; no shell reads them.</param>
    public ContainerComponentBuilder Command(params IEnumerable<string> words)
    {
        _command.AddRange(words);
        return this;
    }

    /// <summary>Appends to the arguments. Strings may hold placeholders, see <see cref="Placeholder"/>.</summary>
    /// <param name="words">The arguments, each a word of its own.</param>
    public ContainerComponentBuilder Args(params IEnumerable<string> words)
    {
        _args.AddRange(words);
        return this;
    }

    /// <summary>Makes the component.</summary>
    /// <exception cref="ValidationException">Something is missing or wrong; all faults are in it.</exception>
    public Component Build()
    {
        if (string.IsNullOrWhiteSpace(_image))
            AddFault(MissingImage.Of(Location));
        foreach (var name in Placeholder.InputsNamedIn(_command.Concat(_args)).Where(n => Inputs.All(i => i.Name != n)))
            AddFault(UnknownInput.InPlaceholder(name, Inputs.Select(i => i.Name), Location));
        foreach (var name in Placeholder.OutputsNamedIn(_command.Concat(_args)).Where(n => Outputs.All(o => o.Name != n)))
            AddFault(UnknownOutput.InPlaceholder(name, Outputs.Select(o => o.Name), Location));
        if (ValueOfTheRun.InCommand(Name, _image, _command.Concat(_args), Location) is { } fault)
            AddFault(fault);
        return Finish(new ContainerImplementation(_image ?? "", [.. _command], [.. _args]));
    }
}
