using System.Globalization;

namespace Kubeflow.Pipelines.Local;

/// <summary>CEL's names of types.</summary>
internal static class CelTypes
{
    /// <summary>Types that stand as values in an expression, as in <c>type(x) == int</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["bool", "int", "uint", "double", "string", "bytes", "list", "map", "null_type", "type"];

    public static string Of(object? value) => value switch
    {
        null => "null_type",
        bool => "bool",
        long => "int",
        ulong => "uint",
        double => "double",
        string => "string",
        byte[] => "bytes",
        IReadOnlyList<object?> => "list",
        CelMap => "map",
        CelType => "type",
        CelMessage => "message",
        _ => value.GetType().Name is "Duration" or "TimeSpan" ? "google.protobuf.Duration" : "google.protobuf.Timestamp",
    };

    /// <summary>A value in a sentence.</summary>
    public static string Shown(object? value) => value switch
    {
        null => "null",
        bool or string or double or long or ulong => $"'{Cut(Convert.ToString(value, CultureInfo.InvariantCulture)!)}'",
        _ => $"a {Of(value)}",
    };

    private static string Cut(string text) => text.Length <= 40 ? text : text[..37] + "...";
}

/// <summary>A type as a value.</summary>
internal sealed record CelType(string Name);
