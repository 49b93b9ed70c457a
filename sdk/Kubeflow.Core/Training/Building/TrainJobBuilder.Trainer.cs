using System.Runtime.CompilerServices;
using Kubeflow.Manifests;
using Kubeflow.Training.Rules;

namespace Kubeflow.Training;

/// <content>What is trained: image, command, environment, resources.</content>
public sealed partial class TrainJobBuilder
{
    private readonly Dictionary<string, EnvVar> _environment = [];
    private readonly List<string> _variables = [];
    private readonly Dictionary<string, IntOrString> _requests = [];
    private readonly Dictionary<string, IntOrString> _limits = [];

    /// <summary>Sets the image.</summary>
    /// <param name="image">Such as <c>docker.io/team/train:1.4</c>. Default without this call: the runtime's.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Image(string image, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Set(
        () => _trainer = _trainer with { Image = image }, file, line,
        image.Length > 0 ? null : ValueOutOfRange.Of("Image", "empty", "the name of an image", new(file, line)));

    /// <summary>Sets the program and its arguments.</summary>
    /// <param name="words">The program, then its arguments; no shell is between. Default without this call: the runtime's.</param>
    public TrainJobBuilder Command(params IEnumerable<string> words)
    {
        var command = words.ToList();
        return Set(
            () => _trainer = _trainer with { Command = command }, _draft.Start.File, _draft.Start.Line,
            command.Count > 0 ? null : ValueOutOfRange.Of("Command", "empty", "a program and its arguments", _draft.Start));
    }

    /// <summary>Sets the arguments after the command.</summary>
    /// <param name="words">The arguments. Default without this call: the runtime's.</param>
    public TrainJobBuilder Arguments(params IEnumerable<string> words)
    {
        var arguments = words.ToList();
        return Set(() => _trainer = _trainer with { Args = arguments }, _draft.Start.File, _draft.Start.Line);
    }

    /// <summary>Sets an environment variable; a second call with the same name replaces its value.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value. Everyone who may read the job reads it: secrets belong into <see cref="EnvironmentFromSecret"/>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Environment(string name, string value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        AddVariable(new EnvVar { Name = name, Value = value }, file, line);

    /// <summary>Sets an environment variable from a Secret.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="secret">The Secret.</param>
    /// <param name="key">The key in it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder EnvironmentFromSecret(string name, string secret, string key, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        AddVariable(new EnvVar { Name = name, ValueFrom = new EnvVarSource { SecretKeyRef = new KeySelector { Name = secret, Key = key } } }, file, line);

    /// <summary>Sets an environment variable from a ConfigMap.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="configMap">The ConfigMap.</param>
    /// <param name="key">The key in it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder EnvironmentFromConfigMap(string name, string configMap, string key, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        AddVariable(new EnvVar { Name = name, ValueFrom = new EnvVarSource { ConfigMapKeyRef = new KeySelector { Name = configMap, Key = key } } }, file, line);

    /// <summary>Sets an environment variable from a field of the pod.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="fieldPath">Such as <c>metadata.name</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder EnvironmentFromField(string name, string fieldPath, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        AddVariable(new EnvVar { Name = name, ValueFrom = new EnvVarSource { FieldRef = new FieldSelector { FieldPath = fieldPath } } }, file, line);

    /// <summary>Sets the cores of each machine.</summary>
    /// <param name="request">What must be free, such as <c>2</c> or <c>500m</c>.</param>
    /// <param name="limit">What may be used. Default: as much as the request.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Cpu(IntOrString request, IntOrString? limit = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Resource("cpu", request, limit, file, line);

    /// <summary>Sets the memory of each machine.</summary>
    /// <param name="request">What must be free, such as <c>4Gi</c>.</param>
    /// <param name="limit">What may be used. Default: as much as the request.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Memory(IntOrString request, IntOrString? limit = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Resource("memory", request, limit, file, line);

    /// <summary>Sets the accelerators of each machine.</summary>
    /// <param name="count">How many.</param>
    /// <param name="type">Their resource. Default: <c>nvidia.com/gpu</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Gpu(int count, string type = "nvidia.com/gpu", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Resource(type, count, null, file, line);

    /// <summary>Sets a resource of each machine.</summary>
    /// <param name="name">Its name, such as <c>ephemeral-storage</c>.</param>
    /// <param name="request">What must be free.</param>
    /// <param name="limit">What may be used. Default: as much as the request.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Resource(string name, IntOrString request, IntOrString? limit = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        foreach (var amount in new[] { request, limit ?? request })
            if (!Amount.IsAmount(amount.ToString()))
                _draft.Report(WrongAmount.Of(name, amount.ToString(), new(file, line)));
        return Set(() => (_requests[name], _limits[name]) = (request, limit ?? request), file, line);
    }

    private TrainJobBuilder AddVariable(EnvVar variable, string file, int line)
    {
        if (!_environment.ContainsKey(variable.Name))
            _variables.Add(variable.Name);
        if (SecretLook.Is(variable.Name, variable.Value ?? ""))
            _draft.Report(SecretInEnvironment.Of(variable.Name, $"EnvironmentFromSecret(\"{variable.Name}\", secret, key)", new(file, line)));
        return Set(
            () => _environment[variable.Name] = variable, file, line,
            variable.Name.Length > 0 && !variable.Name.Contains('=') ? null : ValueOutOfRange.Of("Environment", $"'{variable.Name}'", "a name without '='", new(file, line)));
    }

    private Trainer FinishTrainer()
    {
        FinishFunction();
        FinishTorchTune();
        FinishFiles();
        return _trainer with
        {
            Env = _variables.Count > 0 ? [.. _variables.Select(name => _environment[name])] : null,
            ResourcesPerNode = _requests.Count > 0
                ? new ResourceRequirements { Requests = new Dictionary<string, IntOrString>(_requests), Limits = new Dictionary<string, IntOrString>(_limits) }
                : null,
        };
    }
}
