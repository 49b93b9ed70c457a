using System.Runtime.CompilerServices;
using Kubeflow.Pipelines.Ir;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines;

/// <summary>Makes a component that runs a container's command.</summary>
public sealed class ContainerComponentBuilder : ComponentBuilder<ContainerComponentBuilder>
{
    private readonly List<string> _command = [];
    private readonly List<string> _args = [];
    private readonly List<TaskConfigPassthrough> _passthroughs = [];
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

    /// <summary>Takes over a part of the settings of the component's tasks, so that the step can hand it to what it starts: see <see cref="TaskConfigInput"/>.
    /// Tasks may then set nothing that is not taken over. KFP does so from 2.15 on.</summary>
    /// <param name="field">The part.</param>
    /// <param name="applyToTask">Whether it holds for the step's own pod too.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ContainerComponentBuilder PassThrough(TaskConfigField field, bool applyToTask = false, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var passthrough = TaskConfigPassthroughs.Of(field, applyToTask);
        if (_passthroughs.Any(p => p.Field == passthrough.Field))
            AddFault(DuplicateName.Of("passthrough", passthrough.Field!, $"component '{Name}'", new(file, line)));
        _passthroughs.Add(passthrough);
        return this;
    }

    /// <summary>Declares the input by which the step gets the settings that it takes over, as an object; the engine fills it in.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ContainerComponentBuilder TaskConfigInput(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Input(new ParameterInput(name, ParameterType.TaskConfig) { IsOptional = true }, new(file, line));

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
        return Finish(new ContainerImplementation(_image ?? "", [.. _command], [.. _args]), [.. _passthroughs]);
    }
}
