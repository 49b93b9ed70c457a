using System.Text.RegularExpressions;

namespace Kubeflow.Bridge;

/// <summary>C# names in Python's way: <c>MaxTrials</c> is <c>max_trials</c>, <c>SearchAlgorithm.Tpe</c> is <c>SearchAlgorithm.TPE</c>.</summary>
internal static partial class PythonName
{
    // Words that would be split where no word ends.
    private static readonly string[] Whole = ["DotNet", "OAuth", "PyTorch", "KServe", "GPUs", "IDs"];

    private static readonly HashSet<string> Reserved =
        ["False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield"];

    /// <summary>Of a property or a parameter.</summary>
    public static string OfMember(string name)
    {
        foreach (var word in Whole)
            name = name.Replace(word, char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant(), StringComparison.Ordinal);
        var snake = Boundary().Replace(name, "_").ToLowerInvariant();
        return Reserved.Contains(snake) ? snake + "_" : snake;
    }

    /// <summary>Of a value of an enum.</summary>
    public static string OfValue(string name) => OfMember(name).TrimEnd('_').ToUpperInvariant();

    // Between a small letter or digit and a capital, and before the last capital of several.
    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex Boundary();
}
