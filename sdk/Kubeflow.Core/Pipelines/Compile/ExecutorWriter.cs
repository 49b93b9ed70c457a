using System.Globalization;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines;

/// <summary>Writes how a step runs.</summary>
internal static class ExecutorWriter
{
    public static ExecutorSpec OfContainer(ContainerImplementation container) => new()
    {
        Container = (container.Loaded ?? new()) with
        {
            Image = container.Image,
            Command = container.Command.Count > 0 ? container.Command : null,
            Args = container.Args.Count > 0 ? container.Args : null,
        },
    };

    public static ExecutorSpec OfContainer(TaskNode task, ContainerImplementation container, ChannelPlan plan)
    {
        var settings = task.Settings;
        string Text(string text) => Texts.Replace(text, task.Owner, c => Placeholder.InputValue(plan.NameOf(plan.Resolve(task, c))));
        return new ExecutorSpec
        {
            Container = OfContainer(container).Container! with
            {
                Image = Text(settings.Image ?? container.Image),
                Env = Environment(container, settings),
                Resources = Resources(settings, Text) ?? container.Loaded?.Resources,
            },
        };
    }

    // What the user sets takes the place of what a component file says.
    private static List<EnvVar>? Environment(ContainerImplementation container, TaskSettings settings)
    {
        var loaded = (container.Loaded?.Env ?? []).Where(e => settings.Environment.TrueForAll(s => s.Key != e.Name));
        List<EnvVar> all = [.. loaded, .. settings.Environment.Select(e => new EnvVar { Name = e.Key, Value = e.Value })];
        return all.Count > 0 ? all : null;
    }

    public static ExecutorSpec OfImporter(ImporterImplementation importer) => new()
    {
        Importer = new ImporterSpec
        {
            ArtifactUri = importer.Uri is null ? new() { RuntimeParameter = "uri" } : new() { Constant = Value.Json(importer.Uri) },
            TypeSchema = InterfaceWriter.Of(importer.Type),
            Reimport = importer.Reimport ? true : null,
            Metadata = importer.Metadata,
            DownloadToWorkspace = importer.DownloadToWorkspace ? true : null,
        },
    };

    private static ResourceSpec? Resources(TaskSettings settings, Func<string, string> text)
    {
        var hasAccelerator = settings.AcceleratorType is not null || settings.AcceleratorCount is not null;
        if (!hasAccelerator && settings.CpuLimit is null && settings.CpuRequest is null && settings.MemoryLimit is null && settings.MemoryRequest is null)
            return null;
        string? Of(string? setting) => setting is null ? null : text(setting);
        return new ResourceSpec
        {
            ResourceCpuLimit = Of(settings.CpuLimit),
            ResourceCpuRequest = Of(settings.CpuRequest),
            ResourceMemoryLimit = Of(settings.MemoryLimit),
            ResourceMemoryRequest = Of(settings.MemoryRequest),
            CpuLimit = Cores(settings.CpuLimit),
            CpuRequest = Cores(settings.CpuRequest),
            MemoryLimit = Gigabytes(settings.MemoryLimit),
            MemoryRequest = Gigabytes(settings.MemoryRequest),
            Accelerator = hasAccelerator
                ? new AcceleratorConfig
                {
                    ResourceType = Of(settings.AcceleratorType),
                    ResourceCount = Of(settings.AcceleratorCount),
                    Type = Constant(settings.AcceleratorType),
                    Count = Constant(settings.AcceleratorCount),
                }
                : null,
        };
    }

    // The old number fields hold constants only.
    private static string? Constant(string? setting) => setting is null || ChannelToken.IsIn(setting) ? null : setting;

    private static double? Cores(string? setting) => Constant(setting) is not { } text
        ? null
        : text.EndsWith('m') ? Number(text[..^1]) / 1000 : Number(text);

    private static double? Gigabytes(string? setting)
    {
        if (Constant(setting) is not { } text)
            return null;
        const string Units = "KMGTPE";
        var binary = text.EndsWith('i');
        var bare = binary ? text[..^1] : text;
        var power = Units.IndexOf(bare[^1]) + 1;
        var number = Number(power > 0 ? bare[..^1] : bare);
        return number * Math.Pow(binary ? 1024 : 1000, power) / 1e9;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
