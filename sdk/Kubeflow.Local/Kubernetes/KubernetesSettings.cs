using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Local;

/// <summary>Reads Kubernetes' settings of a step, and says what they come to here: honoured, stood in for, or a warning; never silence.</summary>
internal static class KubernetesSettings
{
    // Whole numbers of 64 bits may stand as texts or as numbers, those of 32 too.
    private static readonly JsonSerializerOptions Lenient = new(IrJson.Options) { NumberHandling = JsonNumberHandling.AllowReadingFromString, Converters = { new TextOrNumber() } };

    /// <param name="run">The run.</param>
    /// <param name="component">The step's component.</param>
    /// <param name="path">The step's path.</param>
    /// <param name="text">Gives the text of a value that a setting asks for; null if it has none.</param>
    public static StepSettings Of(RunContext run, ComponentSpec component, string path, Func<TaskInputParameterSpec, string?> text)
    {
        if (run.Document.Platform?.Platforms?.GetValueOrDefault("kubernetes")?.DeploymentSpec?.Executors?.TryGetValue(component.ExecutorLabel!, out var document) != true)
            return StepSettings.None;
        KubernetesExecutorConfig config;
        try
        {
            config = document.Deserialize<KubernetesExecutorConfig>(Lenient) ?? new();
        }
        catch (JsonException fault)
        {
            return new StepSettings { Warnings = [$"The Kubernetes settings of this step cannot be read and do not hold ({fault.Message})."] };
        }
        var values = new SettingValues(run.Options, text);
        var (variables, volumes) = (new StepVariables(values), new StepVolumes(run, values));
        variables.AddSecrets(config.SecretAsEnv ?? []);
        variables.AddConfigMaps(config.ConfigMapAsEnv ?? []);
        variables.AddFields(config.FieldPathAsEnv ?? [], new PodFields(run.Id, path, config.PodMetadata));
        volumes.AddAll(config);
        var names = config.PodMetadata?.Labels ?? new Dictionary<string, string>();
        return new StepSettings
        {
            Environment = variables.Values,
            Volumes = volumes.Volumes,
            Deadline = Seconds(config.ActiveDeadlineSeconds),
            User = config.SecurityContext?.RunAsUser is { } user ? config.SecurityContext.RunAsGroup is { } group ? $"{user}:{group}" : user : null,
            PullPolicy = config.ImagePullPolicy switch { "Always" => "always", "IfNotPresent" => "missing", "Never" => "never", _ => null },
            SharedMemory = config.EnabledSharedMemory?.Size,
            Labels = names,
            Warnings = [.. variables.Warnings, .. volumes.Warnings, .. Unhonoured.Everywhere(config)],
            HostWarnings = [.. volumes.NotMounted(), .. Unhonoured.OnTheHost(config)],
        };
    }

    private sealed class TextOrNumber : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number when reader.TryGetInt64(out var whole) => whole.ToString(CultureInfo.InvariantCulture),
            JsonTokenType.Number => reader.GetDouble().ToString("0.###", CultureInfo.InvariantCulture),
            _ => throw new JsonException("a text was expected"),
        };

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    // 0 is Kubernetes' word for none.
    private static TimeSpan? Seconds(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 ? TimeSpan.FromSeconds(seconds) : null;
}
