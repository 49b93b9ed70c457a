using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Local;

/// <summary>Names and contents that Kubernetes' settings ask for.</summary>
/// <param name="options">Where secrets and config maps stand.</param>
/// <param name="text">Gives the text of a value of the run.</param>
internal sealed class SettingValues(LocalOptions options, Func<TaskInputParameterSpec, string?> text)
{
    /// <summary>A name: that of a value of the run, or the constant; null where an optional value has none.</summary>
    public string? Name(TaskInputParameterSpec? parameter, string? constant) =>
        parameter is null ? NotEmpty(constant) : NotEmpty(text(parameter) ?? constant);

    public IReadOnlyDictionary<string, string>? Secret(string name) => options.Secrets.GetValueOrDefault(name);

    public IReadOnlyDictionary<string, string>? ConfigMap(string name) => options.ConfigMaps.GetValueOrDefault(name);

    /// <summary>A variable that the step gets anyway, from the options or from this process.</summary>
    public bool IsGiven(string variable) => options.Environment.ContainsKey(variable) || Environment.GetEnvironmentVariable(variable) is not null;

    private static string? NotEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
