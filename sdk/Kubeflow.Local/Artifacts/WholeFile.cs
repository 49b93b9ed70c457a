namespace Kubeflow.Pipelines.Local;

/// <summary>Writes a file from a stream: whole, or not at all.</summary>
internal static class WholeFile
{
    public static async Task WriteAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = path + ".part";
        try
        {
            await using (var file = File.Create(part))
                await content.CopyToAsync(file, cancellationToken);
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
