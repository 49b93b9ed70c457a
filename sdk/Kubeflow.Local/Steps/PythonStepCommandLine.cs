using System.Text.RegularExpressions;

namespace Kubeflow.Pipelines.Local;

/// <summary>
/// A Python function's step, found in its container's command: one that kfp's compiler wrote (its launcher is not installed here, our
/// runtime takes its place), or ours. Here both run with the runtime as a file, readable and whole.
/// </summary>
/// <param name="Source">The function's source; null where it is only in the image.</param>
/// <param name="Arguments">What the launcher is given.</param>
/// <param name="Packages">Requirements that the step installs, kfp itself left out.</param>
/// <param name="PipOptions">Where they come from.</param>
internal sealed partial record PythonStepCommandLine(string? Source, IReadOnlyList<string> Arguments, IReadOnlyList<string> Packages, IReadOnlyList<string> PipOptions)
{
    private const string OurBoot = "import base64,zlib;exec(";

    /// <summary>The step, or null where the command is another one.</summary>
    public static PythonStepCommandLine? Find(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].StartsWith(OurBoot, StringComparison.Ordinal) && i + 1 < words.Count)
                return Of(words, i);
            if (!Launcher().IsMatch(words[i]))
                continue;
            var isScript = words[i].Contains("--component_module_path", StringComparison.Ordinal);
            return isScript && i + 1 < words.Count ? Of(words, i) : new(null, [.. words.Skip(i + 1)], [], []);
        }
        return null;
    }

    private static PythonStepCommandLine Of(IReadOnlyList<string> words, int launcher)
    {
        var install = words.Take(launcher).FirstOrDefault(w => w.Contains("pip install", StringComparison.Ordinal)) ?? "";
        var requirements = new List<string>();
        var options = new List<string>();
        foreach (Match call in PipInstall().Matches(install))
            Read(call.Groups[1].Value, requirements, options);
        return new(words[launcher + 1], [.. words.Skip(launcher + 2)], requirements, options);
    }

    // What kfp's own line installs (itself, without dependencies) our runtime stands in for.
    private static void Read(string line, List<string> requirements, List<string> options)
    {
        var words = Word().Matches(line).Select(m => m.Groups[1].Success ? m.Groups[1].Value.Replace("'\\''", "'", StringComparison.Ordinal) : m.Groups[2].Success ? m.Groups[2].Value : m.Value).ToList();
        if (words.Contains("--no-deps"))
            return;
        for (var i = 0; i < words.Count; i++)
            if (words[i] is "--index-url" or "--extra-index-url" or "--trusted-host" && i + 1 < words.Count)
                options.AddRange([words[i], words[++i]]);
            else if (!words[i].StartsWith('-') && !words[i].StartsWith("kfp", StringComparison.Ordinal))
                requirements.Add(words[i]);
    }

    [GeneratedRegex(@"(?:^|[\s.])kfp\.(?:dsl|components)\.executor_main\b|^kfp\.(?:dsl|components)\.executor_main$")]
    private static partial Regex Launcher();

    [GeneratedRegex(@"pip install ((?:[^&\n'""]|'(?:[^']|'\\'')*'|""[^""]*"")*)")]
    private static partial Regex PipInstall();

    [GeneratedRegex(@"'((?:[^']|'\\'')*)'|""([^""]*)""|[^\s'""]+")]
    private static partial Regex Word();
}
