using System.Text;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Reports;

/// <summary>A run as one HTML page that needs nothing else: no network, no other file, and to be read no script either.</summary>
public static class RunReport
{
    /// <summary>Makes the page.</summary>
    /// <param name="run">The run, ended or under way.</param>
    /// <param name="document">The pipeline it runs.</param>
    /// <param name="options">What the page holds.</param>
    /// <returns>The page. Log files and shown artifacts that cannot be read are named in it, not thrown.</returns>
    public static string ToHtml(RunDetails run, PipelineDocument document, RunReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(document);
        return ReportPage.Draw(ReportData.Of(run, document, options ?? new()));
    }

    /// <summary>Writes the page to a file, whole or not at all: a reader never sees half of it.</summary>
    /// <param name="run">The run, ended or under way.</param>
    /// <param name="document">The pipeline it runs.</param>
    /// <param name="path">The file; its folder is made, an older file is replaced.</param>
    /// <param name="options">What the page holds.</param>
    /// <returns>The file's full path.</returns>
    /// <exception cref="KubeflowException">The file cannot be written (code <c>ReportNotWritten</c>).</exception>
    public static string Write(RunDetails run, PipelineDocument document, string path, RunReportOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var html = ToHtml(run, document, options);
        var full = Path.GetFullPath(path);
        var unfinished = $"{full}.{Guid.NewGuid():n}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(unfinished, html, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(unfinished, full, overwrite: true);
            return full;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Remove(unfinished);
            throw new KubeflowException("ReportNotWritten", $"The report of run {run.Id} cannot be written to {full}: {e.Message}",
                "Name another file, or make room there.", $"run {run.Id}", innerException: e);
        }
    }

    private static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first error is the one to tell; the leftover's name says that it is unfinished.
        }
    }
}
