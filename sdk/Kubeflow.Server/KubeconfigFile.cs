using System.Security.Cryptography.X509Certificates;
using System.Text;
using Kubeflow.Clusters.Rules;

namespace Kubeflow.Clusters;

/// <summary>The file that tells kubectl of the server.</summary>
internal static class KubeconfigFile
{
    private const string Name = "kubeflow-local";

    public static string Text(Uri server, X509Certificate2? certificate, string @namespace, string? token)
    {
        var text = new StringBuilder();
        text.Append($"apiVersion: v1\nkind: Config\ncurrent-context: {Name}\nclusters:\n- name: {Name}\n  cluster:\n    server: {server.GetLeftPart(UriPartial.Authority)}\n");
        if (certificate is not null)
            text.Append($"    certificate-authority-data: {Convert.ToBase64String(Encoding.ASCII.GetBytes(certificate.ExportCertificatePem()))}\n");
        text.Append($"contexts:\n- name: {Name}\n  context:\n    cluster: {Name}\n    user: {Name}\n    namespace: \"{@namespace}\"\nusers:\n- name: {Name}\n  user:");
        text.Append(token is null ? " {}\n" : $"\n    token: \"{token}\"\n");
        return text.ToString();
    }

    public static void Write(string path, string text)
    {
        var full = Path.GetFullPath(path);
        var beside = $"{full}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            using (var writer = new StreamWriter(beside, options))
                writer.Write(text);
            // Readers see the old file or the new one, never half of one.
            File.Move(beside, full, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            File.Delete(beside);
            throw KubeconfigNotWritten.Of(path, fault);
        }
    }
}
