using System.Text;
using System.Text.Json;

namespace Kubeflow.Manifests;

/// <summary>What every manifest can do.</summary>
public static class ManifestExtensions
{
    extension(IManifest manifest)
    {
        /// <summary>The manifest as YAML, fields in the order in which people write them.</summary>
        public string ToYaml()
        {
            var text = new StringBuilder();
            using var document = JsonSerializer.SerializeToDocument(manifest.ToJson(), ManifestJson.Options);
            YamlWriter.Write(text, document.RootElement, sortKeys: false);
            return text.ToString();
        }

        /// <summary>Writes the manifest to a file, all or nothing.</summary>
        /// <param name="path">The file; its folder must exist.</param>
        /// <exception cref="KubeflowException">The file cannot be written.</exception>
        public void Save(string path) => ManifestFile.Write(path, manifest.ToYaml());
    }
}
