using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Local;

/// <summary>Environment variables from secrets, config maps and fields of the pod.</summary>
internal sealed class StepVariables(SettingValues values)
{
    private readonly Dictionary<string, string> _values = [];
    private readonly List<string> _warnings = [];

    public IReadOnlyDictionary<string, string> Values => _values;

    public IReadOnlyList<string> Warnings => _warnings;

    public void AddSecrets(IEnumerable<SecretAsEnv> secrets)
    {
        foreach (var secret in secrets)
            Add("secret", "Secrets", values.Name(secret.SecretNameParameter, secret.SecretName), secret.Optional == true, values.Secret, (secret.KeyToEnv ?? []).Select(k => (k.SecretKey, k.EnvVar)));
    }

    public void AddConfigMaps(IEnumerable<ConfigMapAsEnv> maps)
    {
        foreach (var map in maps)
            Add("config map", "ConfigMaps", values.Name(map.ConfigMapNameParameter, map.ConfigMapName), map.Optional == true, values.ConfigMap, (map.KeyToEnv ?? []).Select(k => (k.ConfigMapKey, k.EnvVar)));
    }

    public void AddFields(IEnumerable<FieldPathAsEnv> fields, PodFields pod)
    {
        foreach (var field in fields)
            if (pod.Find(field.FieldPath ?? "") is { } value)
                _values[field.Name ?? ""] = value;
            else
                _warnings.Add($"The pod's field '{field.FieldPath}' has no value on this machine; the variable {field.Name} is not set from it.");
    }

    // What is optional may be missing on a cluster too; a variable that the step has anyway stands in for the secret.
    private void Add(string kind, string option, string? name, bool isOptional, Func<string, IReadOnlyDictionary<string, string>?> find, IEnumerable<(string? Key, string? Variable)> keys)
    {
        foreach (var (key, variable) in keys)
            if (name is not null && find(name)?.TryGetValue(key ?? "", out var value) == true)
                _values[variable ?? ""] = value;
            else if (!isOptional && !values.IsGiven(variable ?? ""))
                _warnings.Add($"The {kind} {(name is null ? "that the step asks for has no name, and" : $"'{name}' with the key '{key}'")} is not on this machine; the variable {variable} is not set. Give it in LocalOptions.{option}, or set the variable.");
    }
}
