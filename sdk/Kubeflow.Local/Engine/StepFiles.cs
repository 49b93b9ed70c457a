namespace Kubeflow.Pipelines.Local;

/// <summary>The files of a step: clean before each try, complete where a result is used again.</summary>
internal static class StepFiles
{
    /// <summary>Removes what an earlier try left: it must not pass for this one's result. The log goes on over the tries of one run.</summary>
    public static void Clear(Step step, int attempt)
    {
        if (!Directory.Exists(step.Folder))
            return;
        foreach (var entry in new DirectoryInfo(step.Folder).EnumerateFileSystemInfos())
            if (entry is DirectoryInfo { LinkTarget: null } folder)
                folder.Delete(recursive: true);
            else if (attempt == 1 || entry.FullName != step.Log.File)
                entry.Delete();
    }

    /// <summary>Whether a step that ended well still has the artifacts that it wrote.</summary>
    public static bool AreThere(TaskDetails task) =>
        task.OutputArtifacts.All(output => StepOutputs.IsThere(output.Value)
            || task.Warnings.Any(w => w.StartsWith(StepOutputs.NotWritten(output.Key), StringComparison.Ordinal)));
}
