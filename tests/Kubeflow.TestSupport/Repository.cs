using NUnit.Framework;

namespace Kubeflow.TestSupport;

/// <summary>Finds the checkout that the tests were built from, and the files beside it that are not ours.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>A file or folder of the checkout.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A file or folder of the real systems' data; the test is skipped where that data is not at hand.</summary>
    public static string SharedData(params string[] parts)
    {
        var path = Path.Combine([Root, "..", "shared", "data", .. parts]);
        if (!Path.Exists(path))
            Assert.Ignore($"The data of the real systems is not beside this checkout ({Path.Combine(parts)}).");
        return Path.GetFullPath(path);
    }

    /// <summary>The names of the data's files in one folder, without the path; empty where the data is not at hand.</summary>
    public static IEnumerable<string> SharedDataFiles(string pattern, params string[] parts)
    {
        var folder = Path.Combine([Root, "..", "shared", "data", .. parts]);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal) : [];
    }

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Kubeflow.Sdk.sln")))
                return at.FullName;
        throw new InvalidOperationException($"{AppContext.BaseDirectory} is in no checkout of the SDK.");
    }
}
