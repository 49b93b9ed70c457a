using System.Security.Cryptography;
using System.Text;

namespace Kubeflow.Reports;

/// <summary>The page's styles, scripts and icons, embedded from Assets/.</summary>
internal static class Asset
{
    public static readonly string Style = string.Concat(
        new[] { "base.css", "header.css", "graph.css", "panel.css", "tables.css", "charts.css", "print.css" }.Select(Read));

    public static readonly string Script = string.Concat(new[] { "theme.js", "panel.js", "graph.js", "table.js" }.Select(Read));

    public static readonly string Icons = Read("icons.svg");

    /// <summary>The only script the page's policy allows.</summary>
    public static readonly string ScriptHash = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Wrapped(Script))));

    /// <summary>A script's text in a form that both an HTML and an XML reader take as it stands.</summary>
    public static string Wrapped(string script) => $"/*<![CDATA[*/\n{script}/*]]>*/";

    private static string Read(string name)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream($"Kubeflow.Reports.Assets.{name}")
            ?? throw new InvalidOperationException($"The assembly does not carry the asset {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
