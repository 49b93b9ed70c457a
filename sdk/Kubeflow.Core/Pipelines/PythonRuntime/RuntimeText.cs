using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Kubeflow.Pipelines;

/// <summary>
/// The text of the Python step runtime. Each step carries it compressed, and only the parts that its source can use; the marks in the
/// file (<c># when</c>, <c># end</c>, <c># include</c>, <c># short:</c>) are explained there.
/// </summary>
internal static partial class RuntimeText
{
    private static readonly Lazy<string[]> Lines = new(() => Read("kubeflow_runtime.py").Split('\n'));
    private static readonly ConcurrentDictionary<string, string> Packed = new();

    /// <summary>The runtime for a step, whole and readable, as it runs on this machine.</summary>
    public static string Full { get; } = Write(_ => true, shorten: false);

    /// <summary>What Python runs with <c>-c</c>: the runtime in one line that unpacks and starts it.</summary>
    /// <param name="source">The step's source.</param>
    public static string Boot(string source)
    {
        var text = Write(words => words.Any(w => source.Contains(w, StringComparison.Ordinal)), shorten: true);
        return Packed.GetOrAdd(text, Pack);
    }

    private static string Write(Func<IEnumerable<string>, bool> wanted, bool shorten)
    {
        var text = new StringBuilder();
        var isLeftOut = false;
        var names = Array.Empty<string>();
        foreach (var line in Lines.Value.SelectMany(Included))
        {
            var content = line.TrimStart(' ');
            if (content.StartsWith("# when ", StringComparison.Ordinal))
                isLeftOut = !wanted(content[7..].Split(", "));
            else if (content == "# end")
                isLeftOut = false;
            else if (content.StartsWith("# short: ", StringComparison.Ordinal))
                names = content[9..].Split(' ');
            else if (!isLeftOut && content.Length > 0 && content[0] != '#')
                text.Append(' ', (line.Length - content.Length) / (shorten ? 4 : 1)).Append(content).Append('\n');
        }
        if (!shorten)
            return text.ToString();
        var letters = names.Select((name, i) => (name, Letter: i < 26 ? $"{(char)('A' + i)}" : i < 52 ? $"{(char)('a' + i - 26)}" : $"_{i}")).ToDictionary(n => n.name, n => n.Letter);
        return Word().Replace(text.ToString(), word => letters.GetValueOrDefault(word.Value, word.Value));
    }

    private static IEnumerable<string> Included(string line) =>
        line.StartsWith("# include ", StringComparison.Ordinal) ? Read(line[10..]).Split('\n') : [line];

    // Kubernetes, KFP and Argo replace what stands in $( ) and {{ }}: a text that has none of it is found by a blank more or less.
    private static string Pack(string text)
    {
        for (; ; text += '\n')
        {
            var packed = Base85.Encode(Compress(Encoding.UTF8.GetBytes(text)));
            if (!packed.Contains("{{", StringComparison.Ordinal) && !packed.Contains("}}", StringComparison.Ordinal) && !packed.Contains("$(", StringComparison.Ordinal))
                return $"import base64,zlib;exec(zlib.decompress(base64.b85decode('{packed}')))";
        }
    }

    /// <summary>A text that KFP, Argo and Kubernetes leave as it is.</summary>
    public static string Shield(string source) =>
        source.Contains("{{", StringComparison.Ordinal) || source.Contains("$(", StringComparison.Ordinal)
            ? "zlib:" + Convert.ToBase64String(Compress(Encoding.UTF8.GetBytes(source)))
            : source;

    private static byte[] Compress(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            zlib.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>A Python file of this assembly.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(RuntimeText).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"(?<![.\w""])[A-Za-z_]\w*\b")]
    private static partial Regex Word();
}
