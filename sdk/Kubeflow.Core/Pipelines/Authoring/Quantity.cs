using System.Text.RegularExpressions;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines;

/// <summary>Texts of resource settings: constants are checked, values of the run become tokens.</summary>
internal static partial class Quantity
{
    public static string? Cpu(TaskNode task, Value? value, SourceLocation location) =>
        Check(task, "Cpu", value, CpuPattern(), "is no number of cores: write 2, 0.5 or 500m", location);

    public static string? Memory(TaskNode task, Value? value, SourceLocation location) =>
        Check(task, "Memory", value, MemoryPattern(), "is no amount of memory: write 4Gi, 512M or a number of bytes", location);

    public static string Count(TaskNode task, Value value, SourceLocation location) =>
        Check(task, "Accelerator", value, CountPattern(), "is no count: write 0 or more", location) ?? "";

    /// <summary>The text, or the token of the value that gives it.</summary>
    public static string Text(TaskNode task, string setting, Value value, SourceLocation location)
    {
        var text = value.ToString();
        var fault = TextCheck.Find(task, Value.Json(text), location);
        if (fault is null && ChannelToken.IsIn(text) && !ChannelToken.IsWhole(text))
            fault = WrongSetting.Of(task.Name, setting, "text around a value of the run is lost when KFP runs it; let a step make the whole text", location);
        task.Owner.ReportAny(fault, location);
        return text;
    }

    private static string? Check(TaskNode task, string setting, Value? value, Regex pattern, string wrong, SourceLocation location)
    {
        if (value is null)
            return null;
        var text = Text(task, setting, value, location);
        if (!ChannelToken.IsIn(text) && !pattern.IsMatch(text))
            task.Owner.Report(WrongSetting.Of(task.Name, setting, $"'{text}' {wrong}", location));
        return text;
    }

    [GeneratedRegex(@"^([0-9]*\.)?[0-9]+m?$")]
    private static partial Regex CpuPattern();

    [GeneratedRegex(@"^[0-9]+(E|Ei|P|Pi|T|Ti|G|Gi|M|Mi|K|Ki)?$")]
    private static partial Regex MemoryPattern();

    [GeneratedRegex(@"^[0-9]+$")]
    private static partial Regex CountPattern();
}
