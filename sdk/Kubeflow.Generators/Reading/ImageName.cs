using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubeflow.Generators;

/// <summary>The image that <c>dotnet publish -t:PublishContainer</c> makes of the project, by the .NET SDK's own rules.</summary>
internal static class ImageName
{
    private const string Part = @"[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*";

    private static readonly Regex Valid = new($"^{Part}(/{Part})*$", RegexOptions.CultureInvariant);

    public static string Of(AnalyzerConfigOptions options, string assembly)
    {
        var registry = Property(options, "ContainerRegistry");
        var repository = Normalized(Property(options, "ContainerRepository") ?? assembly);
        var tag = Property(options, "ContainerImageTag") ?? Property(options, "ContainerImageTags")?.Split(';')[0].Trim() ?? "latest";
        return $"{(registry is null ? "" : registry + "/")}{repository}:{tag}";
    }

    private static string Normalized(string repository)
    {
        if (Valid.IsMatch(repository))
            return repository;
        var text = new StringBuilder(repository.Length);
        foreach (var c in repository.ToLowerInvariant())
            text.Append(c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-' or '/' ? c : '-');
        return text.ToString();
    }

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) && value.Trim() is { Length: > 0 } text ? text : null;
}
