using k8s;
using k8s.KubeConfigModels;
using Kubeflow.Remote.Rules;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Kubeflow.Remote.Access;

/// <summary>One kubeconfig file.</summary>
/// <param name="path">Its path.</param>
/// <param name="document">What KubernetesClient reads of it.</param>
/// <param name="root">All of it.</param>
internal sealed class KubeconfigFile(string path, K8SConfiguration document, YamlMappingNode root)
{
    /// <summary>Its path.</summary>
    public string Path { get; } = path;

    /// <summary>What KubernetesClient reads of it.</summary>
    public K8SConfiguration Document { get; } = document;

    /// <summary>Reads a file.</summary>
    public static KubeconfigFile Load(string path)
    {
        try
        {
            using var reader = new StringReader(File.ReadAllText(path));
            var yaml = new YamlStream();
            yaml.Load(reader);
            var root = yaml.Documents.Count > 0 && yaml.Documents[0].RootNode is YamlMappingNode found ? found : [];
            return new(System.IO.Path.GetFullPath(path), KubernetesClientConfiguration.LoadKubeConfig(new FileInfo(path), useRelativePaths: false) ?? new(), root);
        }
        catch (Exception fault) when (fault is YamlException or IOException or UnauthorizedAccessException or k8s.Exceptions.KubeConfigException)
        {
            throw UnusableKubeconfig.Unreadable(path, fault);
        }
    }

    /// <summary>A path of the file, seen from the file's own folder.</summary>
    public string? Absolute(string? relative) =>
        string.IsNullOrWhiteSpace(relative) ? relative : System.IO.Path.GetFullPath(relative, System.IO.Path.GetDirectoryName(Path)!);

    /// <summary>A setting that KubernetesClient does not read.</summary>
    /// <param name="list">Such as <c>users</c>.</param>
    /// <param name="name">The entry's name.</param>
    /// <param name="part">Such as <c>user</c>.</param>
    /// <param name="setting">Such as <c>tokenFile</c>.</param>
    public string? Setting(string list, string name, string part, string setting) =>
        Child(root, list) is YamlSequenceNode entries
        && entries.OfType<YamlMappingNode>().FirstOrDefault(e => (Child(e, "name") as YamlScalarNode)?.Value == name) is { } entry
            ? (Child(Child(entry, part), setting) as YamlScalarNode)?.Value
            : null;

    /// <summary>Makes KubernetesClient start a program as kubectl does: relative to the file, and with its arguments whole.</summary>
    public void Prepare(ExternalExecution program)
    {
        if (program.Command is { Length: > 0 } command && command.AsSpan().IndexOfAny('/', '\\') >= 0)
            program.Command = Absolute(command);
        if (program.Arguments is { } arguments)
            program.Arguments = [.. arguments.Select(Quoted)];
    }

    private static YamlNode? Child(YamlNode? node, string key) => node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    // KubernetesClient joins the arguments with blanks; .NET then takes them apart by these rules.
    private static string Quoted(string argument) =>
        argument.Length > 0 && argument.AsSpan().IndexOfAny(" \t\n\"") < 0
            ? argument
            : $"\"{System.Text.RegularExpressions.Regex.Replace(argument, """(\\*)("|$)""", m => m.Groups[1].Value + m.Groups[1].Value + (m.Groups[2].Length > 0 ? "\\\"" : ""))}\"";
}
