namespace Kubeflow.Testing.Tests;

/// <summary>Steps of the pipelines in these tests.</summary>
public static class Steps
{
    /// <summary>Gives a text.</summary>
    [Component]
    public static string See(string text) => text;

    /// <summary>Gives a truth.</summary>
    [Component]
    public static bool Flag() => true;

    /// <summary>Adds.</summary>
    [Component]
    public static async Task<int> Plus(int left, int right, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return left + right;
    }

    /// <summary>Never ends by itself.</summary>
    [Component]
    public static Task Hang(CancellationToken cancellationToken) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);

    /// <summary>Writes a text, and how long it is.</summary>
    [Component]
    public static (int Length, string First) Write(string text, Output<Dataset> data)
    {
        File.WriteAllText(data.Path, text);
        data.Metadata["by"] = "Write";
        return (text.Length, text[..1]);
    }

    /// <summary>Joins files.</summary>
    [Component]
    public static string Join(IReadOnlyList<Input<Dataset>> parts, Input<Dataset>? more = null, double times = 1) =>
        string.Concat(Enumerable.Repeat(string.Concat(parts.Select(p => File.ReadAllText(p.Path))) + (more?.Metadata["kind"]?.ToString() ?? ""), (int)times));
}
