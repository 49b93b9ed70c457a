namespace Kubeflow.Pipelines;

/// <summary>Data to learn from or to judge by.</summary>
[ArtifactType("system.Dataset")]
public class Dataset : Artifact;

/// <summary>A trained model.</summary>
[ArtifactType("system.Model")]
public class Model : Artifact
{
    /// <summary>The framework the model was made with, such as <c>ML.NET</c>; kept in the metadata.</summary>
    public string Framework
    {
        get => (string?)Metadata["framework"] ?? "";
        set => Metadata["framework"] = value;
    }
}

/// <summary>A page to show, as HTML.</summary>
[ArtifactType("system.HTML")]
public class Html : Artifact;

/// <summary>A text to show, as Markdown.</summary>
[ArtifactType("system.Markdown")]
public class Markdown : Artifact;

/// <summary>Single numbers that judge a result.</summary>
[ArtifactType("system.Metrics")]
public class Metrics : Artifact
{
    /// <summary>Records one number; a later one of the same name replaces it.</summary>
    /// <param name="name">The metric's name, such as <c>accuracy</c>.</param>
    /// <param name="value">Its value.</param>
    public void LogMetric(string name, double value) => Metadata[name] = value;
}
