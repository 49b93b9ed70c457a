using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace Kubeflow.Bridge;

/// <summary>Defaults of C# as Python writes them.</summary>
internal static class PythonDefault
{
    /// <summary>The default in Python's words.</summary>
    /// <exception cref="InvalidOperationException">Python has no constant for it: the property is to be named as computed.</exception>
    public static string Of(string owner, object? value) => value switch
    {
        null => "None",
        bool flag => flag ? "True" : "False",
        string text => JsonSerializer.Serialize(text),
        int or long or short or byte => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        double number => number.ToString("R", CultureInfo.InvariantCulture) is var text && text.All(c => char.IsAsciiDigit(c) || c == '-') ? text + ".0" : number.ToString("R", CultureInfo.InvariantCulture),
        TimeSpan time => string.Create(CultureInfo.InvariantCulture, $"timedelta(seconds={time.TotalSeconds:0.######})"),
        Enum word => $"{word.GetType().Name}.{PythonName.OfValue(word.ToString())}",
        IDictionary { Count: 0 } => "field(default_factory=dict)",
        IEnumerable items when !items.Cast<object>().Any() => "()",
        _ => throw new InvalidOperationException($"The default of {owner} is no constant that Python can write. Name it in PythonSpec's Computed."),
    };
}
