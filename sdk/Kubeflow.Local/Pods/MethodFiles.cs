using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Clusters.Local;

/// <summary>Where a C# method's files are: its image is not here, and its assembly is, loaded by the program that started the job.</summary>
internal static class MethodFiles
{
    private const string Folder = StepCommand.Folder + "/";

    /// <summary>A command with this machine's folder in place of the image's.</summary>
    /// <exception cref="ContainerNotReadyException">The method's assembly is not loaded.</exception>
    public static IReadOnlyList<string> Translate(IReadOnlyList<string> words)
    {
        if (words.SkipWhile(w => w != "--assembly").Skip(1).FirstOrDefault() is not { } file || !file.StartsWith(Folder, StringComparison.Ordinal))
            return words;
        var name = Path.GetFileNameWithoutExtension(file);
        var folder = Path.GetDirectoryName(AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(a => !a.IsDynamic && a.GetName().Name == name)?.Location);
        if (string.IsNullOrEmpty(folder))
            throw new ContainerNotReadyException("CreateContainerError", $"the method's assembly {name} is not loaded in the process that runs this cluster: start the job from the program that has the method");
        return [.. words.Select(w => w.StartsWith(Folder, StringComparison.Ordinal) ? Path.Combine(folder, w[Folder.Length..]) : w)];
    }
}
