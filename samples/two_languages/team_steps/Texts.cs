using Kubeflow.Pipelines;

namespace Team.Steps;

/// <summary>A team's steps in C#, for pipelines in any language.</summary>
public static class Texts
{
    /// <summary>Writes a text many times.</summary>
    [Component]
    public static int Repeat(string content, int times, Output<Dataset> text)
    {
        File.WriteAllText(text.Path, string.Join('\n', Enumerable.Repeat(content, times)));
        text.Metadata["lines"] = times;
        Console.WriteLine($"wrote {times} lines");
        return times;
    }
}
