namespace Kubeflow.Pipelines;

/// <summary>Settings that hold values of the run travel as inputs of KFP's own names.</summary>
internal static class InjectedInputs
{
    /// <summary>Input name and text of each setting that is a text.</summary>
    public static IEnumerable<(string Input, string Text)> Of(TaskSettings settings) =>
        ReferenceEquals(settings, TaskSettings.None) ? [] : InTexts(settings);

    private static IEnumerable<(string Input, string Text)> InTexts(TaskSettings settings)
    {
        (string Input, string? Text)[] all =
        [
            ("cpu_request", settings.CpuRequest), ("cpu_limit", settings.CpuLimit), ("memory_request", settings.MemoryRequest),
            ("memory_limit", settings.MemoryLimit), ("accelerator_type", settings.AcceleratorType),
            ("accelerator_count", settings.AcceleratorCount), ("base_image", settings.Image),
        ];
        foreach (var (input, text) in all)
            if (text is not null && ChannelToken.IsIn(text))
                yield return (input, text);
    }
}
