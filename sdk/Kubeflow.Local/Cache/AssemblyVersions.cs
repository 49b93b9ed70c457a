using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Kubeflow.Pipelines.Local;

/// <summary>The versions of the assemblies that a step uses besides its own: all beside it on disk that they lead to; the framework's and the SDK's count by version.</summary>
internal static class AssemblyVersions
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "";

    public static IEnumerable<string> Of(Assembly own, IEnumerable<Assembly> used)
    {
        var folder = Path.GetDirectoryName(own.Location) ?? "";
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["framework"] = Environment.Version.Major.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        var open = new Queue<string>(used.Select(a => a.Location).Where(IsOthers));
        var seen = new HashSet<string>(open);
        while (open.TryDequeue(out var file))
        {
            using var stream = File.OpenRead(file);
            using var image = new PEReader(stream);
            var metadata = image.GetMetadataReader();
            var definition = metadata.GetAssemblyDefinition();
            var name = metadata.GetString(definition.Name);
            found[name] = name.StartsWith("Kubeflow.", StringComparison.Ordinal)
                ? definition.Version.ToString()
                : $"{definition.Version} {metadata.GetGuid(metadata.GetModuleDefinition().Mvid)}";
            foreach (var reference in metadata.AssemblyReferences)
            {
                var beside = Path.Combine(folder, metadata.GetString(metadata.GetAssemblyReference(reference).Name) + ".dll");
                if (folder.Length > 0 && File.Exists(beside) && IsOthers(beside) && seen.Add(beside))
                    open.Enqueue(beside);
            }
        }
        return found.Select(f => $"{f.Key} {f.Value}");
    }

    private static bool IsOthers(string file) =>
        file.Length > 0 && !file.StartsWith(Framework, StringComparison.Ordinal) && !file.Contains("Microsoft.AspNetCore.App", StringComparison.Ordinal);
}
